// The pages of recipients that a passphrase opens: small, and they fetch what opens when somebody begins to type.

/** NOTE: the key lives as long as this page and is written down nowhere; what the page shows next is opened with it again. */
let held

class Locked extends HTMLElement {
  connectedCallback() {
    const seen = JSON.parse(this.dataset.sealing)
    this.hidden = false
    this.state = this.querySelector('[role="status"]')
    if (!crypto.subtle) this.state.textContent = seen.words.insecure
    else if (held) void this.open(seen, held)
    else this.ask(seen)
  }
  ask(seen) {
    const place = this.querySelector('[data-part="unlock"]')
    place.hidden = false
    const unlocking = () => import('./unlocking.js')
    const opened = async (key) => {
      this.state.textContent = seen.words.unlocking
      const secret = await key()
      if (secret) {
        held = secret
        await this.open(seen, secret)
      } else this.state.textContent = seen.words.failed
    }
    this.addEventListener('focusin', () => void unlocking().catch(() => {}), { once: true })
    place.querySelector('form').addEventListener('submit', async (event) => {
      event.preventDefault()
      if (this.busy) return
      this.busy = true
      const typed = event.target.elements.namedItem('phrase').value
      await opened(async () => (await unlocking()).openKey(seen.wraps, typed)).catch((error) => {
        this.state.textContent = error.message
      })
      this.busy = false
    })
    const passkey = this.querySelector('[data-part="passkey"]')
    passkey.hidden = !seen.wraps.some((one) => one.kind === 'passkey')
    passkey.addEventListener('click', () =>
      opened(async () => (await unlocking()).openWithPasskey(seen.wraps)),
    )
  }
  async open(seen, secret) {
    const { fill } = await this.filling()
    await fill(this, seen, secret)
    this.querySelector('[data-part="unlock"]').hidden = true
    for (const one of this.querySelectorAll('[data-locked]')) one.hidden = false
    this.state.textContent = ''
  }
}

customElements.define(
  'speakup-desk',
  class extends Locked {
    filling() {
      return import('./open-report.js')
    }
  },
)
customElements.define(
  'speakup-identity',
  class extends Locked {
    filling() {
      return import('./open-identity.js')
    }
  },
)

// NOTE: a page that comes back from the browser's memory would still be open.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})
