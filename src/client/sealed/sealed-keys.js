// A recipient makes their key here. The secret half leaves the browser only wrapped.
import { newPair } from '#kernel/sealing'
import { call } from './call.js'
import { recoveryCode, wrapWith, wrapWithPasskey } from './unlocking.js'

class SpeakupKey extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (!form || !crypto.subtle) return
    const { words } = JSON.parse(this.dataset.sealing)
    this.hidden = false
    const state = this.querySelector('[role="status"]')
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      const fields = new FormData(form)
      const phrase = /** @type {string} */ (fields.get('passphrase') ?? '')
      if (phrase.length < 20 || phrase !== fields.get('again')) {
        state.textContent = words.differs
        return
      }
      const button = form.querySelector('button')
      button.disabled = true
      state.textContent = words.working
      try {
        const pair = await newPair()
        const code = recoveryCode()
        const wraps = [
          await wrapWith('passphrase', phrase, pair.secret),
          await wrapWith('recovery', code, pair.secret),
        ]
        await call('enrol-key', { key: pair.open, wraps })
        form.hidden = true
        state.textContent = words.done
        const shown = this.querySelector('[data-part="code"]')
        shown.querySelector('code').textContent = code
        shown.hidden = false
        this.offerPasskey(pair.secret, words, state)
      } catch (error) {
        button.disabled = false
        state.textContent = error.message
      }
    })
  }

  offerPasskey(secret, words, state) {
    const button = this.querySelector('[data-part="passkey"]')
    if (!button || typeof PublicKeyCredential === 'undefined') return
    button.hidden = false
    button.addEventListener('click', async () => {
      const wrapped = await wrapWithPasskey(document.title, secret).catch(() => undefined)
      if (wrapped) await call('keep-wrap', wrapped)
      state.textContent = wrapped ? words.passkey : words.noPasskey
      button.hidden = Boolean(wrapped)
    })
  }
}
customElements.define('speakup-key', SpeakupKey)
