// A recipient's key: made, or given a new passphrase, in their own browser. Small; it fetches what seals when they type.

class SpeakupKey extends HTMLElement {
  connectedCallback() {
    const given = JSON.parse(this.dataset.sealing)
    this.hidden = false
    this.state = this.querySelector('[role="status"]')
    if (!crypto.subtle) {
      this.state.textContent = given.words.insecure
      this.querySelector('form')?.remove()
      return
    }
    const making = () => import('./make-key.js')
    this.addEventListener('focusin', () => void making().catch(() => {}), { once: true })
    for (const [name, act] of [
      ['make', 'makeKey'],
      ['change', 'changePhrase'],
      ['recovery', 'renewCode'],
    ])
      this.querySelector(`[data-part="${name}"] form`)?.addEventListener('submit', (event) => {
        event.preventDefault()
        void this.carryOut(async () => (await making())[act](this, given, event.target), given)
      })
  }
  async carryOut(act, { words }) {
    if (this.busy) return
    this.busy = true
    this.state.textContent = words.working
    try {
      this.state.textContent = await act()
    } catch (error) {
      this.state.textContent = words[error.message] ?? error.message
    }
    this.busy = false
  }
}
customElements.define('speakup-key', SpeakupKey)
