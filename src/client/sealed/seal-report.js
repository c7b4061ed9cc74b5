// Seals a report before it leaves the browser; if anything fails, the words stay where they were typed.
import { newReceipt, sealReport, unlock } from '#kernel/sealing'
import { argon, work } from './argon.js'
import { attached } from './files.js'
import { dataOf, hear, post, typed } from './pages.js'

export { tellTraces } from './files.js'

export const freshReceipt = () => newReceipt(crypto.getRandomValues(new Uint8Array(24)))

/**
 * Seals what was told, sends it, and answers its receipt as it is printed, which the server never sees, and whether it
 * had arrived before. NOTE: sealed again for the same receipt, it is stored once, whatever became of the first try.
 */
export async function sendReport(told, { excluded, check, worse = false }) {
  const { sealed, receipt } = await sealReport(argon, told)
  const { files, ...rest } = sealed
  const body = new FormData()
  body.set('bundle', JSON.stringify({ ...rest, files: files.map((one) => one.id) }))
  body.set('work', work(sealed.report))
  for (const id of excluded) body.append('exclude', id)
  if (check) body.set('check', 'on')
  if (worse) body.set('worse', 'on')
  for (const one of files) body.append('file', new Blob([one.bytes]), 'sealed')
  const answer = await fetch('/speak-up/send-sealed', { method: 'POST', body })
  const again = answer.status === 409 && (await arrived(told.receipt))
  if (!answer.ok && !again) throw new Error(String(answer.status))
  return { receipt, again }
}

/** Whether this receipt opens a report: only then had ours arrived, and nobody else's of the same locator. */
async function arrived({ locator, secret }) {
  const { salt } = dataOf(await post('/speak-up/salt', { locator }))
  const { proof } = await unlock(argon, secret, salt)
  return post('/speak-up/mailbox-sealed', { locator, proof }).then(
    () => true,
    () => false,
  )
}

const texts = ['involved', 'what', 'when', 'where', 'how', 'before', 'wish', 'language']
const ticks = ['interpreter', 'oral']

export async function sealForm(element, form) {
  const { business, on, readers, custodians, excluded, words } = element.given
  const fields = new FormData(form)
  const value = (name) => typed(fields, name)
  if (value('what').length < 10) throw new Error('short')
  const [name, reach] = [value('name'), value('reach')]
  // NOTE: one receipt for as long as this page is open, so that a second try is the same report.
  element.receipt ??= freshReceipt()
  const told = {
    receipt: element.receipt,
    business,
    on,
    readers,
    custodians,
    words: {
      ...Object.fromEntries(texts.map((one) => [one, value(one)])),
      ...Object.fromEntries(ticks.map((one) => [one, fields.has(one)])),
      excluded,
    },
    identity: name || reach ? { name, reach } : undefined,
    files: await attached(
      fields.getAll('file').filter((one) => one.size > 0),
      fields.has('original'),
    ),
  }
  const sent = await sendReport(told, { excluded, check: fields.has('check') })
  // NOTE: only now, when it is stored, is the receipt shown, and the words go from the page.
  form.reset()
  form.remove()
  element.querySelector('[data-part="mode"]')?.remove()
  document.querySelector('[data-part="who"]')?.remove()
  showReceipt(element.querySelector('[data-part="receipt"]'), sent, words)
}

export function showReceipt(part, { receipt, again }, words) {
  const groups = receipt.split(' ').map((group) => {
    const span = document.createElement('span')
    span.textContent = group
    return span
  })
  part.querySelector('code').replaceChildren(...groups.flatMap((one) => [one, ' ']).slice(0, -1))
  part.hidden = false
  document.querySelector('.lead')?.replaceChildren(again ? words.again : words.lead)
  const heading = document.querySelector('h1')
  heading.replaceChildren(words.done)
  hear(heading)
}
