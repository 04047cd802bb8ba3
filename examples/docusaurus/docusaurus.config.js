export default {
  title: 'Notes on Go',
  url: 'https://example.com',
  baseUrl: '/',
  presets: [['classic', {docs: {routeBasePath: '/'}}]],
  plugins: [['remark-lint-go-claims/docusaurus', {onWrongClaim: 'throw'}]]
}
