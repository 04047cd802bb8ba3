import remarkGoClaimsBuild from 'remark-lint-go-claims/build'

const goClaims = [remarkGoClaimsBuild, {cacheDir: '.cache/goclaims'}]

export const plugins = [
  {resolve: 'gatsby-source-filesystem', options: {name: 'pages', path: './src/pages'}},
  {resolve: 'gatsby-plugin-mdx', options: {mdxOptions: {remarkPlugins: [goClaims]}}}
]
