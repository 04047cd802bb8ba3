import createMdx from '@next/mdx'

const withMdx = createMdx({
  options: {
    remarkPlugins: [['remark-lint-go-claims/build', {cacheDir: '.next/cache/goclaims'}]]
  }
})

export default withMdx({
  output: 'export',
  pageExtensions: ['jsx', 'mdx']
})
