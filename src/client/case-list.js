// @ts-check
/** Keys for the list of cases, only while the focus is in it: j and k move from case to case, x chooses, Enter opens. */
class CaseList extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', (event) => {
      const from = event.target
      if (!(from instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
      if (from instanceof HTMLInputElement && from.type !== 'checkbox') return
      const links = [...this.querySelectorAll('tbody th a')].filter(
        (one) => one instanceof HTMLElement,
      )
      const row = from.closest('tr')
      const at = links.findIndex((one) => one.closest('tr') === row)
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
      if (step !== undefined) links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus()
      else if (event.key === 'x') {
        const box = row?.querySelector('input[type=checkbox]')
        if (box instanceof HTMLInputElement) box.checked = !box.checked
      } else return
      event.preventDefault()
    })
  }
}
customElements.define('case-list', CaseList)
