import {describe, expect, test} from 'vitest'
import {Exit, OutputExceeded} from '../../../../src/compile/wasm/wasi/index.ts'
import {systemWith} from './system.ts'

const readOnly = 69
const noEntry = 44
const badDescriptor = 8

describe('files', () => {
  test('are read piece by piece, and anew from where one seeks', async () => {
    const {open, read, call, memory} = await systemWith({'/unit/a.go': 'package main'})
    const {error, number} = open('unit/a.go')
    expect(error).toBe(0)
    expect([read(number, 7), read(number, 100), read(number, 100)]).toEqual([
      'package',
      ' main',
      ''
    ])
    expect(call('fd_seek', number, -4n, 2, 0)).toBe(0)
    expect([memory.u32(0), read(number, 100)]).toEqual([8, 'main'])
    expect(call('fd_seek', number, -1n, 0, 0)).toBe(28)
  })

  test('are read at an offset without moving', async () => {
    const {open, read, call, buffer, memory} = await systemWith({'/a': 'abcdef'})
    const {number} = open('a')
    expect(call('fd_pread', number, ...buffer(200, 2), 3n, 0)).toBe(0)
    expect([memory.text(200, memory.u32(0)), read(number, 9)]).toEqual(['de', 'abcdef'])
  })

  test('say how large they are, and what is a folder', async () => {
    const {call, put, memory} = await systemWith({'/unit/a.go': 'package main'})
    const status = (name: string) => {
      const error = call('path_filestat_get', 3, 0, 100, put(100, name), 300)
      return [error, memory.bytes(316, 1)[0], memory.u32(332)]
    }
    expect(status('unit/a.go')).toEqual([0, 4, 12])
    expect(status('unit')).toEqual([0, 3, 0])
    expect(status('unit/b.go')[0]).toBe(noEntry)
  })

  test('are those that were given, whatever a path says', async () => {
    const {open} = await systemWith({'/unit/a.go': ''})
    expect(open('../../../../etc/passwd').error).toBe(noEntry)
    expect(open(import.meta.filename).error).toBe(noEntry)
  })

  test('cannot be made or changed', async () => {
    const {open, call, buffer, put} = await systemWith({'/a': 'abc'})
    expect(open('b', 1).error).toBe(readOnly)
    expect(open('a', 8).error).toBe(readOnly)
    const {number} = open('a')
    expect(call('fd_write', number, ...buffer(200, 3), 0)).toBe(badDescriptor)
    expect(call('fd_pwrite', number, ...buffer(200, 3), 0n, 0)).toBe(readOnly)
    expect(call('path_unlink_file', 3, 100, put(100, 'a'))).toBe(readOnly)
    expect(call('path_create_directory', 3, 100, put(100, 'c'))).toBe(readOnly)
  })

  test('that are closed are not there any more', async () => {
    const {open, call, buffer} = await systemWith({'/a': 'abc'})
    const {number} = open('a')
    expect(call('fd_close', number)).toBe(0)
    expect(call('fd_close', number)).toBe(badDescriptor)
    expect(call('fd_read', number, ...buffer(200, 3), 0)).toBe(badDescriptor)
  })
})

describe('a program', () => {
  test('prints on both streams, in its order', async () => {
    const {call, buffer, put, output} = await systemWith({})
    for (const [stream, text] of [
      [1, 'one '],
      [2, 'two '],
      [1, 'three']
    ] as const) {
      expect(call('fd_write', stream, ...buffer(200, put(200, text)), 0)).toBe(0)
    }
    expect(output.text()).toBe('one two three')
  })

  test('is ended when it prints too much', async () => {
    const {call, buffer, put} = await systemWith({}, {outputLimit: 4})
    expect(() => call('fd_write', 1, ...buffer(200, put(200, 'three')), 0)).toThrow(OutputExceeded)
  })

  test('ends with a code', async () => {
    const {call} = await systemWith({})
    expect(() => call('proc_exit', 2)).toThrow(new Exit(2))
  })

  test('has the variables that it is given, and no others', async () => {
    const {call, memory} = await systemWith({})
    call('environ_sizes_get', 0, 4)
    expect([memory.u32(0), memory.u32(4)]).toEqual([2, 21])
    call('environ_get', 16, 200)
    expect(memory.text(200, 21)).toBe('GOOS=linux\0PWD=/unit\0')
    expect(memory.u32(20) - memory.u32(16)).toBe(11)
  })

  test('has a clock, random numbers, and no network', async () => {
    const {call, memory} = await systemWith({})
    expect([call('clock_time_get', 0, 0n, 0), call('clock_time_get', 1, 0n, 8)]).toEqual([0, 0])
    expect(memory.u32(4)).toBeGreaterThan(0)
    expect(call('random_get', 300, 64)).toBe(0)
    expect(new Set(memory.bytes(300, 64)).size).toBeGreaterThan(8)
    expect(call('sock_accept', 3, 0, 0)).toBe(58)
  })
})
