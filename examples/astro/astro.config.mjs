import {defineConfig} from 'astro/config'
import goClaims from 'remark-lint-go-claims/astro'

export default defineConfig({
  integrations: [goClaims()]
})
