// The page of the receipt: small, and it fetches what opens a mailbox when somebody begins to type.

const opening = () => import('./open-mailbox.js')

class SpeakupMailbox extends HTMLElement {
  connectedCallback() {
    if (!crypto.subtle) return
    const given = JSON.parse(this.dataset.sealing)
    this.state = this.querySelector('[role="status"]')
    if ('entries' in given) void opening().then(({ fill }) => fill(this, given))
    else this.ask(given.words)
  }
  ask(words) {
    const form = this.querySelector('form')
    this.state.textContent = words.mode
    this.addEventListener('focusin', () => void opening().catch(() => {}), { once: true })
    form.addEventListener('submit', async (event) => {
      if (this.plain) return
      event.preventDefault()
      event.stopPropagation()
      if (this.busy) return
      this.busy = true
      this.state.textContent = words.working
      const needed = await opening().catch(() => undefined)
      // NOTE: the receipt goes to the server only once that was said and the form sent anew.
      if (!needed) {
        this.plain = true
        this.busy = false
        this.state.textContent = words.plain
        return
      }
      try {
        await needed.enter(form.elements.namedItem('receipt').value)
      } catch (error) {
        const why = { typed: 'typed', 422: 'wrong', 429: 'busy' }[error.message] ?? 'failed'
        this.state.textContent = words[why]
      }
      this.busy = false
    })
  }
}
customElements.define('speakup-mailbox', SpeakupMailbox)

// NOTE: a page that comes back from the browser's memory would still show an open mailbox.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})
