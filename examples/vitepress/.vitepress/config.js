import goClaims from 'remark-lint-go-claims/vite'
import {defineConfig} from 'vitepress'

export default defineConfig({
  title: 'Notes on Go',
  vite: {plugins: [goClaims()]}
})
