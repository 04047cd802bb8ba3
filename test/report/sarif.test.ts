import {describe, expect, test} from 'vitest'
import {write} from '../../src/report/sarif.ts'
import {article, report, style, warning} from './reports.ts'
import {readSarif} from './sarif.ts'

const [run] = readSarif(write(report, style)).runs
if (!run) throw new Error('no run')

describe('sarif', () => {
  test('the schema that it is held to refuses what is wrong', () => {
    expect(() => readSarif('{"version": "2.1.0", "runs": [{"results": []}]}')).toThrow('tool')
    const wrong = write(report, style).replace('"startColumn": 11', '"startColumn": 0')
    expect(() => readSarif(wrong)).toThrow('startColumn')
  })

  test('knows the rules', () => {
    expect(run.tool.driver).toMatchObject({
      name: 'goclaims',
      version: '1.2.3',
      rules: [
        {id: 'go-claim-omission', defaultConfiguration: {enabled: false}},
        {
          id: 'go-claim-offset',
          shortDescription: {text: 'what is shifted'},
          fullDescription: {text: 'Says what is shifted.'},
          help: {markdown: expect.stringContaining('(https://x.example/rules/omission.md)')},
          helpUri: 'https://x.example/rules/offset.md',
          properties: {precision: 'very-high'},
          defaultConfiguration: {enabled: true, level: 'warning'}
        }
      ]
    })
    expect(run.columnKind).toBe('utf16CodeUnits')
  })

  test('has a result a finding, at its region from the root, with its fix', () => {
    const region = {startLine: 11, startColumn: 11, endLine: 11, endColumn: 15}
    const artifactLocation = {uri: 'docs/posts/a%2C%20b%3A%20c.md', uriBaseId: '%SRCROOT%'}
    expect(run.results).toHaveLength(2)
    expect(run.results?.[0]).toMatchObject({level: 'note', ruleId: 'go-block-compiles'})
    expect(run.results?.[0]).not.toHaveProperty('fixes')
    expect(run.results?.[1]).toEqual({
      ruleId: 'go-claim-offset',
      properties: {messageId: 'shifted'},
      ruleIndex: 1,
      level: 'warning',
      message: {text: 'Wrong `14:2`, 100% <sure>\n\nLine 4:\nof the block'},
      locations: [{physicalLocation: {artifactLocation, region}}],
      partialFingerprints: {
        'goclaims/v1': expect.stringMatching(/^[\da-f]{32}:1$/),
        primaryLocationLineHash: expect.stringMatching(/^[\da-f]{32}:1$/)
      },
      fixes: [
        {
          description: {text: 'Write `4:2`'},
          artifactChanges: [
            {
              artifactLocation,
              replacements: [{deletedRegion: region, insertedContent: {text: '4:2'}}]
            }
          ]
        }
      ]
    })
  })

  test('says of a file that could not be checked that the run failed', () => {
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            descriptor: {id: 'cannot-check'},
            level: 'error',
            message: {text: 'Cannot read this file: gone'},
            locations: [{physicalLocation: {artifactLocation: {uri: 'file:///other/c.md'}}}]
          }
        ]
      }
    ])
  })

  test('numbers what is twice the same', () => {
    const identity = article.identities.get(warning)
    if (!identity) throw new Error('no identity')
    const twin = Object.assign(Object.create(warning), {line: 31})
    const identities = new Map([
      [warning, identity],
      [twin, identity]
    ])
    const files = [{...article, messages: [warning, twin], identities}]
    const [again] = readSarif(write({...report, files}, style)).runs
    const names = again?.results?.map(result => result.partialFingerprints?.['goclaims/v1'])
    expect(names?.map(name => name?.slice(-2))).toEqual([':1', ':2'])
    expect(names?.[0]).toBe(run.results?.[1]?.partialFingerprints?.['goclaims/v1'])
  })
})
