import starlight from '@astrojs/starlight'
import {defineConfig} from 'astro/config'
import goClaims from 'remark-lint-go-claims/astro'

export default defineConfig({
  integrations: [starlight({title: 'Notes on Go'}), goClaims()]
})
