// @ts-check
/** Counts letters while one types; says the count aloud after a pause, from three quarters on. */
class CharacterCount extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('textarea, input')
    const shown = this.querySelector('.count:not([data-status])')
    const spoken = this.querySelector('[data-status]')
    const most = Number(this.dataset['most'])
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
    if (!shown || !spoken) return
    let pause = 0
    const tell = () => {
      const left = most - field.value.length
      const words = left < 0 ? this.dataset['over'] : this.dataset['left']
      const text = (words ?? '').replace('{n}', String(Math.abs(left)))
      shown.textContent = text
      shown.classList.toggle('count-over', left < 0)
      clearTimeout(pause)
      if (field.value.length < most * 0.75) return
      pause = setTimeout(() => (spoken.textContent = text), 1000)
    }
    field.addEventListener('input', tell)
    if (field.value !== '') tell()
  }
}
customElements.define('character-count', CharacterCount)
