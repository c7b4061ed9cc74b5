// @ts-check
/** On a case: tells colleagues who reads and who writes; e goes to the answer and u back to the list, outside of fields. */
class CaseDesk extends HTMLElement {
  connectedCallback() {
    const shown = this.querySelector('[data-here]')
    let doing = 'reading'
    const tell = async () => {
      const answer = await fetch('/api/v1/cases/be-here', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ case: this.dataset['case'], doing }),
      }).catch(() => undefined)
      if (!answer?.ok || !shown) return
      const { others } = await answer.json()
      const words = others.map((/** @type {{ name: string, doing: string }} */ one) =>
        (this.dataset[one.doing] ?? '').replace('{name}', one.name),
      )
      shown.textContent = words.join(' ')
    }
    this.querySelector('#answer textarea')?.addEventListener('input', () => {
      if (doing === 'writing') return
      doing = 'writing'
      void tell()
    })
    void tell()
    this.timer = setInterval(tell, 30_000)
    this.tabIndex = -1
    this.addEventListener('keydown', (event) => {
      const from = event.target
      if (event.ctrlKey || event.metaKey || event.altKey || !(from instanceof HTMLElement)) return
      if (from.closest('input, textarea, select')) return
      if (event.key === 'e') {
        const field = this.querySelector('#answer textarea')
        if (field instanceof HTMLElement) field.focus()
      } else if (event.key === 'u') location.href = '/desk/cases'
      else return
      event.preventDefault()
    })
  }

  disconnectedCallback() {
    clearInterval(this.timer)
  }
}
customElements.define('case-desk', CaseDesk)
