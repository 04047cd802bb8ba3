import {mkdir, readdir} from 'node:fs/promises'
import rehypeStringify from 'rehype-stringify'
import remarkGoClaimsBuild from 'remark-lint-go-claims/build'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {read, write} from 'to-vfile'
import {unified} from 'unified'

const processor = unified()
  .use(remarkParse)
  .use(remarkGoClaimsBuild)
  .use(remarkRehype)
  .use(rehypeStringify)

await mkdir('site', {recursive: true})
for (const name of await readdir('notes')) {
  const page = await processor.process(await read(`notes/${name}`))
  page.dirname = 'site'
  page.extname = '.html'
  await write(page)
}
