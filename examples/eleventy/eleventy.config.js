import goClaims from 'remark-lint-go-claims/eleventy'

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(goClaims)
}

export const config = {dir: {input: 'notes'}}
