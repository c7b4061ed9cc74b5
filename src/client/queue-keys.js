// @ts-check
/** Single keys do what stands inside [data-key]; digits choose a clause. Off while one types, and for whoever wants none. */
class QueueKeys extends HTMLElement {
  connectedCallback() {
    if (this.dataset['off'] === '1') return
    this.classList.add('keys-on')
    document.addEventListener('keydown', this)
  }
  disconnectedCallback() {
    document.removeEventListener('keydown', this)
  }
  /** @param {KeyboardEvent} event */
  handleEvent(event) {
    const { key, target } = event
    if (event.metaKey || event.altKey || !(target instanceof HTMLElement)) return
    const typing = target.matches('textarea, select, input:not([type=radio], [type=checkbox])')
    if (typing && key === 'Escape') return target.blur()
    if (typing && !(event.ctrlKey && key === 'Enter')) return
    if (event.ctrlKey && key !== 'Enter') return
    if (key === 'Enter' && !event.ctrlKey && target.closest('a, button, summary')) return
    const wanted = event.ctrlKey ? 'd' : key
    const clause = /^[1-9]$/.test(wanted)
      ? this.querySelectorAll('input[name=clause]')[Number(wanted) - 1]
      : null
    const held = this.querySelector(`[data-key="${CSS.escape(wanted)}"]`)
    const found = clause ?? held?.querySelector('a, button, summary')
    if (!(found instanceof HTMLElement)) return
    event.preventDefault()
    found.click()
    if (clause) found.focus()
  }
}
customElements.define('queue-keys', QueueKeys)
