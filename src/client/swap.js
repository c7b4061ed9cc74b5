// @ts-check
/**
 * Turns forms marked data-swap="id" into htmx forms: the element of that id is replaced by the one in the answer.
 * NOTE: pages carry no hx- attributes themselves, so no text on a page can command htmx.
 */
const htmx = /** @type {{ process(element: Element): void }} */ (Reflect.get(window, 'htmx'))
const prepare = () => {
  for (const form of document.querySelectorAll('form[data-swap]:not([hx-target])')) {
    const target = `#${CSS.escape(form.getAttribute('data-swap') ?? '')}`
    const method = form.getAttribute('method') === 'get' ? 'hx-get' : 'hx-post'
    form.setAttribute(method, form.getAttribute('action') ?? location.href)
    form.setAttribute('hx-target', target)
    form.setAttribute('hx-select', target)
    form.setAttribute('hx-swap', 'outerHTML')
    if (method === 'hx-get') form.setAttribute('hx-push-url', 'true')
    htmx.process(form)
  }
}
prepare()
/** When the focused thing is gone, the heading of what replaced it is next. */
document.addEventListener('htmx:after:swap', () => {
  prepare()
  if (document.activeElement !== document.body) return
  const heading = document.querySelector('[data-swapped] :is(h1, h2, h3), #problems')
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1
    heading.focus()
  }
})
