// @ts-check
/** A second press within five seconds sends nothing; the server would see the same again. */
/** @type {WeakMap<HTMLFormElement, number>} */
const sent = new WeakMap()
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (performance.now() - (sent.get(form) ?? -Infinity) < 5000) {
    event.preventDefault()
    event.stopImmediatePropagation()
    return
  }
  sent.set(form, performance.now())
  form.setAttribute('aria-busy', 'true')
  setTimeout(() => form.removeAttribute('aria-busy'), 5000)
})
const free = () => {
  for (const form of document.querySelectorAll('form[aria-busy]')) {
    form.removeAttribute('aria-busy')
    if (form instanceof HTMLFormElement) sent.delete(form)
  }
}
addEventListener('pageshow', free)
document.addEventListener('htmx:after:swap', free)
