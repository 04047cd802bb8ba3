export const metadata = {title: 'Notes on Go'}

export default function Layout({children}) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
