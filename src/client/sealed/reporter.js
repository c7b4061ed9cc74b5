// Seals a report before it leaves the browser; if anything fails, the words stay and the plain form is still there.
import { sealReport } from '#kernel/sealing'
import { argon, work } from './argon.js'

const drawable = ['image/jpeg', 'image/png', 'image/webp']

/** A picture drawn anew: place, time and device stay behind. */
async function redraw(file) {
  const picture = await createImageBitmap(file)
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  const blob = await canvas.convertToBlob({ type: file.type, quality: 0.84 })
  return new Uint8Array(await blob.arrayBuffer())
}

async function attached(files, original) {
  const all = []
  for (const [at, file] of files.entries()) {
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

const texts = ['involved', 'what', 'when', 'where', 'how', 'before', 'wish', 'language']
const ticks = ['interpreter', 'oral']

class SealingForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (!form || !crypto.subtle) return
    this.given = JSON.parse(this.dataset.sealing)
    this.say('mode')
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (this.busy) return
      this.busy = true
      this.say('working')
      this.send(form).catch(() => {
        this.busy = false
        this.say('failed')
      })
    })
  }

  say(what) {
    const line = this.querySelector('[data-part="mode"]')
    if (line) line.textContent = this.given.words[what]
  }

  async send(form) {
    const fields = new FormData(form)
    const value = (name) => /** @type {string} */ (fields.get(name) ?? '').trim()
    if (value('what').length < 10) throw new Error('too little')
    const name = value('name')
    const reach = value('reach')
    const { sealed, receipt } = await sealReport(argon, {
      business: this.given.business,
      on: this.given.on,
      readers: this.given.readers,
      custodians: this.given.custodians,
      words: {
        ...Object.fromEntries(texts.map((one) => [one, value(one)])),
        ...Object.fromEntries(ticks.map((one) => [one, fields.has(one)])),
        excluded: this.given.excluded,
      },
      identity: name || reach ? { name, reach } : undefined,
      files: await attached(
        fields.getAll('file').filter((one) => one.size > 0),
        fields.has('original'),
      ),
    })
    const { files, ...rest } = sealed
    const body = new FormData()
    body.set('bundle', JSON.stringify({ ...rest, files: files.map((one) => one.id) }))
    body.set('work', work(sealed.report))
    if (fields.has('check')) body.set('check', 'on')
    for (const one of files) body.append('file', new Blob([one.bytes]), 'sealed')
    const answer = await fetch('/speak-up/send-sealed', { method: 'POST', body })
    if (!answer.ok) throw new Error(String(answer.status))
    // NOTE: only now, when it is stored, is the receipt shown, and the words go from the page.
    form.reset()
    form.remove()
    const page = this.querySelector('[data-part="receipt"]')
    page.querySelector('code').textContent = receipt
    page.hidden = false
    this.querySelector('[data-part="mode"]')?.remove()
    document.querySelector('h1')?.replaceChildren(this.given.words.done)
    document.querySelector('.lead')?.replaceChildren(this.given.words.lead)
    page.setAttribute('tabindex', '-1')
    page.focus()
    scrollTo(0, 0)
  }
}
customElements.define('sealing-form', SealingForm)
