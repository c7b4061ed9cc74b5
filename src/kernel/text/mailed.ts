// HTML that came by mail, made safe when it is written: no scripts, no styles, no pictures from elsewhere.
import sanitize from 'sanitize-html'
import { allowed, wordsOf, type SafeHtml } from './written.ts'

export type MailedText = {
  html: SafeHtml
  words: string
  /** How many pictures from elsewhere were left out: loading one would tell its owner who reads, and when. */
  remote: number
}

/** Spacers and pixels that only count readers. */
const tiny = ({ width = '', height = '' }: sanitize.Attributes) =>
  /^[0-3](px)?$/.test(width.trim()) || /^[0-3](px)?$/.test(height.trim())

/** `pictures` says where a picture that came inside the mail lies with us, by its Content-ID. */
export function mailed(source: string, pictures: ReadonlyMap<string, string>): MailedText {
  let remote = 0
  const html = sanitize(source, {
    ...allowed,
    allowedTags: [...(allowed.allowedTags as string[]), 'div', 'span', 'u', 'b', 'i', 'sub', 'sup'],
    nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'head'],
    nestingLimit: 60,
    transformTags: {
      ...allowed.transformTags,
      b: 'strong',
      i: 'em',
      u: 'em',
      img: (tagName, attribs) => {
        const inside = pictures.get((attribs.src ?? '').trim().replace(/^cid:/i, ''))
        if (inside !== undefined)
          return { tagName, attribs: { src: inside, alt: attribs.alt ?? '' } }
        if (!tiny(attribs)) remote += 1
        return { tagName: 'span', attribs: {}, text: tiny(attribs) ? '' : (attribs.alt ?? '') }
      },
    },
  })
    .replaceAll(/<span><\/span>/g, '')
    .trim() as SafeHtml
  return { html, words: wordsOf(html), remote }
}
