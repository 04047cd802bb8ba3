import {expect, it} from 'vitest'
import {readLine, readSettings} from '../../../src/go/command/index.ts'

it.each([
  ['export GOOS=linux GOARCH=arm64', {GOOS: 'linux', GOARCH: 'arm64'}],
  ['set GOOS=windows', {GOOS: 'windows'}],
  ['SET "GOARCH=386"', {GOARCH: '386'}],
  ['set GOOS=js&& set GOARCH=wasm', {GOOS: 'js', GOARCH: 'wasm'}],
  ['$env:GOOS = "windows"; $env:GOARCH="arm64"', {GOOS: 'windows', GOARCH: 'arm64'}],
  ['go env -w GOOS=freebsd', {GOOS: 'freebsd'}],
  ['setenv GOOS plan9', {GOOS: 'plan9'}],
  ['GOOS=linux go build', {}],
  ['echo GOOS=linux', {}],
  ['export PATH=/usr/local/go/bin', {}]
])('%s', (line, target) => {
  expect(readSettings(line)).toEqual(target)
})

it.each([
  ['GOOS=windows GOARCH=386 go build -gcflags=-m', {GOOS: 'windows', GOARCH: '386'}],
  ['env GOOS=darwin go build -gcflags=-m .', {GOOS: 'darwin'}],
  ['CGO_ENABLED=0 GOARM=6 go build', {GOARM: '6'}],
  ['export GOOS=linux; go build -gcflags=-m', {GOOS: 'linux'}],
  ['export GOOS=linux && GOOS=js go build -gcflags=-m', {GOOS: 'js'}],
  ['go build -gcflags=-m', {}]
])('a command says of its own target: %s', (line, target) => {
  expect(readLine(line).command?.target).toEqual(target)
})
