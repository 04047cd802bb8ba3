/** What CommonJS scripts do with the exports of this package, and what they then print. */

import {findings} from './articles.ts'

/** Says what the plugin says about an article, and what the other exports are. */
export const check = `
module.exports = async (goClaims, preset, rule, markdownlint) => {
  const {unified} = await import('unified')
  const {default: remarkParse} = await import('remark-parse')
  const {VFile} = await import('vfile')
  const said = []
  for (const plugins of [[goClaims], preset.plugins, [rule]]) {
    const file = new VFile({path: 'post.md', value: ${JSON.stringify(findings)}})
    const processor = unified().use(remarkParse).use({plugins})
    await processor.run(processor.parse(file), file)
    said.push(file.messages.map(({ruleId, line}) => ruleId + ' ' + line).join(', '))
  }
  console.log(JSON.stringify([...said, Array.isArray(markdownlint)]))
}`
const both = 'go-claim-offset 21, go-claim-position 44'
export const expected = [both, both, 'go-claim-offset 21', true]

/** The exports that it is given, in this order. */
export const names = [
  'remark-lint-go-claims',
  'remark-lint-go-claims/preset',
  'remark-lint-go-claims/rules/go-claim-offset',
  'remark-lint-go-claims/markdownlint'
]
