// A person's answer as HTML: what was made safe when it was written, or the words in paragraphs. Nothing else.
import { unsafeHtml } from '../html/unsafe.ts'
import { directionOf } from '../language/index.ts'

type Drawn = {
  locale: string
  subject: string
  html: string | undefined
  paragraphs: readonly string[]
}

export function drawMail({ locale, subject, html, paragraphs }: Drawn): string {
  const page = (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        {html === undefined ? paragraphs.map((text) => <p>{broken(text)}</p>) : unsafeHtml(html)}
      </body>
    </html>
  )
  return `<!doctype html>${page.toString()}`
}

const broken = (text: string) =>
  text.split('\n').map((line, at) => (
    <>
      {at > 0 && <br />}
      {line}
    </>
  ))
