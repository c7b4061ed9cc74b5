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
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      const fields = new FormData(form)
      const involved = form.elements.namedItem('involved').value
      try {
        const { post, show } = await import('./pages.js')
        const { namedAmong } = await import('#kernel/sealing/named')
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
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      if (this.busy) return
      this.busy = true
      this.say('working')
      try {
        const { sealForm } = await sealing()
        await sealForm(this, form)
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
