// The same words as HTML: paragraphs and plain links. No pictures, no pixels, no links that lead round a corner.
import { directionOf, pseudoLocale } from '../language/index.ts'
import type { Letter } from './letter.ts'

const isLink = (text: string) => /^https?:\/\/\S+$/.test(text)

export function drawLetter({
  locale,
  subject,
  lines,
}: Pick<Letter, 'locale' | 'subject' | 'lines'>): string {
  const html = (
    <html lang={locale === pseudoLocale ? 'en' : locale} dir={directionOf(locale)}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        {lines.map((text) => (
          <p>{isLink(text) ? <a href={text}>{text}</a> : broken(text)}</p>
        ))}
      </body>
    </html>
  )
  return `<!doctype html>${html.toString()}`
}

const broken = (text: string) =>
  text.split('\n').map((line, at) => (
    <>
      {at > 0 && <br />}
      {isLink(line) ? <a href={line}>{line}</a> : line}
    </>
  ))
