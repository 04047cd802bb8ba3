import markdown from '@eslint/markdown'
import {defineConfig} from 'eslint/config'
import goClaims from 'remark-lint-go-claims/eslint'

export default defineConfig([
  {
    files: ['**/*.md'],
    plugins: {markdown},
    language: 'markdown/gfm',
    extends: [goClaims.configs.recommended]
  }
])
