// The words of a mail, made safe: what is new, and what it repeats, apart.
import { mailed, plainHtml, type SafeHtml } from '#kernel/text'
import { partHtml, wordsBegin } from './quoted-html.ts'
import { partQuoted } from './quoted.ts'

export type WordsOfMail = {
  words: string
  html: SafeHtml
  quoted: string
  quoted_html: SafeHtml
  remote_pictures: number
}

/** Characters; more than anybody writes. What is longer stays whole in the raw mail. */
const most = 400_000
const mostHtml = 2_000_000

/** `pictures` says where the pictures inside the mail lie with us, by Content-ID. */
export function wordsOfMail(
  mail: { text: string | undefined; html: string | undefined },
  pictures: ReadonlyMap<string, string>,
): WordsOfMail {
  const html = mail.html?.slice(0, mostHtml)
  if (html !== undefined && html.trim() !== '') {
    const read = fromHtml(html, pictures)
    if (read.words !== '' || read.html.includes('<img') || !mail.text?.trim()) return read
  }
  const parted = partQuoted((mail.text ?? '').slice(0, most))
  return {
    ...parted,
    html: plainHtml(parted.words),
    quoted_html: parted.quoted === '' ? ('' as SafeHtml) : plainHtml(parted.quoted),
    remote_pictures: 0,
  }
}

function fromHtml(source: string, pictures: ReadonlyMap<string, string>): WordsOfMail {
  const parted = partHtml(source)
  let fresh = mailed(parted.html, pictures)
  let old = mailed(parted.quoted, pictures)
  const at = parted.quoted === '' ? wordsBegin(fresh.html) : undefined
  if (at !== undefined) {
    // NOTE: cut in the middle both halves are made safe once more, which also closes what was left open.
    const first = mailed(fresh.html.slice(0, at), ours(pictures))
    if (first.words !== '') {
      old = { ...mailed(fresh.html.slice(at), ours(pictures)), remote: 0 }
      fresh = { ...first, remote: fresh.remote }
    }
  }
  return {
    words: fresh.words.slice(0, most),
    html: fresh.html,
    quoted: old.words.slice(0, most),
    quoted_html: old.html,
    remote_pictures: fresh.remote + old.remote,
  }
}

/** Pictures that have their address with us already. */
const ours = (pictures: ReadonlyMap<string, string>) =>
  new Map([...pictures.values()].map((link) => [link, link]))
