// @ts-check
/** Shows light or dark as soon as it is chosen; saving still goes through the form. */
class ThemeChoice extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', (event) => {
      const choice = event.target
      if (!(choice instanceof HTMLInputElement) || choice.name !== 'theme') return
      if (choice.value === 'system') delete document.documentElement.dataset['theme']
      else document.documentElement.dataset['theme'] = choice.value
    })
  }
}
customElements.define('theme-choice', ThemeChoice)
