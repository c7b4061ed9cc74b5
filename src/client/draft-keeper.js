// @ts-check
/** Keeps what is typed in this browser until it is sent. Never used on sealed pages; passwords and files are not kept. */
class DraftKeeper extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    const status = this.querySelector('[data-status]')
    const key = `draft ${this.dataset['key'] ?? location.pathname}`
    if (!form || !status) return
    /** @returns {(HTMLTextAreaElement | HTMLInputElement)[]} */
    const fields = () =>
      [...form.querySelectorAll('textarea'), ...form.querySelectorAll('input[type=text]')].filter(
        (one) => one instanceof HTMLTextAreaElement || one instanceof HTMLInputElement,
      )
    const say = (/** @type {string | undefined} */ words) => {
      const time = new Date().toLocaleTimeString(document.documentElement.lang, {
        hour: '2-digit',
        minute: '2-digit',
      })
      status.textContent = (words ?? '').replace('{time}', time)
    }
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}')
      let found = false
      for (const field of fields()) {
        if (field.value !== '' || typeof kept[field.name] !== 'string' || kept[field.name] === '')
          continue
        field.value = kept[field.name]
        found = true
      }
      if (found) say(this.dataset['found'])
    } catch {
      localStorage.removeItem(key)
    }
    let pause = 0
    form.addEventListener('input', () => {
      clearTimeout(pause)
      pause = setTimeout(() => {
        const values = Object.fromEntries(fields().map((field) => [field.name, field.value]))
        localStorage.setItem(key, JSON.stringify(values))
        say(this.dataset['kept'])
      }, 1000)
    })
    form.addEventListener('submit', () => {
      clearTimeout(pause)
      localStorage.removeItem(key)
    })
  }
}
customElements.define('draft-keeper', DraftKeeper)
