// The pages on which somebody reports: small, and it fetches what seals when they begin to write.
const sealing = () => import('./seal-report.js')

/** The first step stays in this browser: only whom to leave out is asked for, never who is involved. */
class SealingPeople extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (!form || !crypto.subtle) return
    const { recipients, words } = JSON.parse(this.dataset.sealing)
    const line = this.querySelector('[data-part="mode"]')
    line.textContent = words.mode
    let plain = false
    form.addEventListener('submit', async (event) => {
      if (plain) return
      // NOTE: a press that a script took over is none that was sent; the next one may follow at once.
      event.preventDefault()
      event.stopPropagation()
      const fields = new FormData(form)
      const involved = form.elements.namedItem('involved').value
      const needed = await Promise.all([
        import('./pages.js'),
        import('#kernel/sealing/named'),
      ]).catch(() => undefined)
      // NOTE: never without saying so: what is typed here would reach the server.
      if (!needed) {
        plain = true
        line.textContent = words.plain
        return
      }
      const [{ post, show }, { namedAmong }] = needed
      try {
        const out = new Set([...fields.getAll('exclude'), ...namedAmong(recipients, involved)])
        const page = await post(
          '/speak-up/report',
          new URLSearchParams([...out].map((id) => ['exclude', id])),
        )
        page.querySelector('[name="involved"]')?.setAttribute('value', involved)
        show(page)
      } catch {
        line.textContent = words.failed
      }
    })
  }
}
customElements.define('sealing-people', SealingPeople)

class SealingForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (!form || !crypto.subtle) return
    this.given = JSON.parse(this.dataset.sealing)
    this.say('mode')
    this.addEventListener('focusin', () => void sealing().catch(() => {}), { once: true })
    form.addEventListener('change', async (event) => {
      const place = this.querySelector('[data-part="traces"]')
      if (event.target.name !== 'file' || !place) return
      const needed = await sealing().catch(() => undefined)
      await needed?.tellTraces(event.target.files, place, this.given.words.traces)
    })
    form.addEventListener('submit', async (event) => {
      if (this.plain) return
      event.preventDefault()
      event.stopPropagation()
      if (this.busy) return
      this.busy = true
      this.say('working')
      const needed = await sealing().catch(() => undefined)
      // NOTE: where what seals could not be fetched the server seals, but only once that was said and sent anew.
      if (!needed) {
        this.plain = true
        this.busy = false
        this.say('plain')
        return
      }
      try {
        await needed.sealForm(this, form)
      } catch (error) {
        this.say(['short', 'size', 'picture'].includes(error.message) ? error.message : 'failed')
      }
      this.busy = false
    })
  }
  say(what) {
    const line = this.querySelector('[data-part="mode"]')
    if (line) line.textContent = this.given.words[what]
  }
}
customElements.define('sealing-form', SealingForm)

// NOTE: a page that comes back from the browser's memory would still show what was written.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})
