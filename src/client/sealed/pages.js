// The channel's own pages, fetched and shown without leaving this one: what a receipt or a passphrase opened stays in memory.

export class Refused extends Error {
  constructor(status) {
    super(String(status))
    this.status = status
  }
}

async function pageOf(answer) {
  if (!answer.ok) throw new Refused(answer.status)
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

/** Posts fields, or a form with files; answers the page that comes back. */
export const post = async (path, fields) =>
  pageOf(
    await fetch(path, {
      method: 'POST',
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    }),
  )

export const get = async (path) => pageOf(await fetch(path))

/** What was typed into a field of a form. */
export function typed(fields, name) {
  const value = fields.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** What a page hands to its script. */
export const dataOf = (page) => JSON.parse(page.querySelector('[data-sealing]').dataset.sealing)

/** Puts the page's main part where this one's is; whoever listens hears its heading. */
export function show(page) {
  document.title = page.title
  const main = document.adoptNode(page.querySelector('main'))
  document.querySelector('main').replaceWith(main)
  hear(main.querySelector('h1'))
}

export function hear(element) {
  element.setAttribute('tabindex', '-1')
  element.focus()
  scrollTo(0, 0)
}
