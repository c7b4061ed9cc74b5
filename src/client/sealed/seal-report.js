// Seals a report before it leaves the browser; if anything fails, the words stay where they were typed.
import { fileBuckets, sealReport } from '#kernel/sealing'
import { argon, work } from './argon.js'
import { hear, typed } from './pages.js'

const drawable = ['image/jpeg', 'image/png', 'image/webp']
const most = fileBuckets.at(-1)

/** A picture drawn anew: place, time and device stay behind. */
async function redraw(file) {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error('picture')
  })
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  const blob = await canvas.convertToBlob({ type: file.type, quality: 0.84 })
  return new Uint8Array(await blob.arrayBuffer())
}

async function attached(files, original) {
  const all = []
  for (const [at, file] of files.entries()) {
    if (file.size > most) throw new Error('size')
    const ending = /\.([a-z0-9]{1,8})$/i.exec(file.name)?.[1] ?? 'bin'
    const card = { name: `${at + 1}.${ending}`, type: file.type || 'application/octet-stream' }
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (!drawable.includes(file.type)) all.push({ ...card, bytes })
    else {
      all.push({ ...card, bytes: await redraw(file) })
      if (original) all.push({ ...card, name: file.name.slice(0, 200), bytes, original: true })
    }
  }
  return all
}

/** Seals what was told, sends it, and answers the receipt, which the server never sees. */
export async function sendReport(told, { excluded, check }) {
  const { sealed, receipt } = await sealReport(argon, told)
  const { files, ...rest } = sealed
  const body = new FormData()
  body.set('bundle', JSON.stringify({ ...rest, files: files.map((one) => one.id) }))
  body.set('work', work(sealed.report))
  for (const id of excluded) body.append('exclude', id)
  if (check) body.set('check', 'on')
  for (const one of files) body.append('file', new Blob([one.bytes]), 'sealed')
  const answer = await fetch('/speak-up/send-sealed', { method: 'POST', body })
  if (!answer.ok) throw new Error(String(answer.status))
  return receipt
}

const texts = ['involved', 'what', 'when', 'where', 'how', 'before', 'wish', 'language']
const ticks = ['interpreter', 'oral']

export async function sealForm(element, form) {
  const { business, on, readers, custodians, excluded, words } = element.given
  const fields = new FormData(form)
  const value = (name) => typed(fields, name)
  if (value('what').length < 10) throw new Error('short')
  const [name, reach] = [value('name'), value('reach')]
  const told = {
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
  const receipt = await sendReport(told, { excluded, check: fields.has('check') })
  // NOTE: only now, when it is stored, is the receipt shown, and the words go from the page.
  form.reset()
  form.remove()
  element.querySelector('[data-part="mode"]')?.remove()
  document.querySelector('[data-part="who"]')?.remove()
  showReceipt(element.querySelector('[data-part="receipt"]'), receipt, words)
}

export function showReceipt(part, receipt, words) {
  part.querySelector('code').textContent = receipt
  part.hidden = false
  document.querySelector('.lead')?.replaceChildren(words.lead)
  const heading = document.querySelector('h1')
  heading.replaceChildren(words.done)
  hear(heading)
}
