/* What only the page itself can tell; read as text and run inside the browser of a test. */

/** How much wider than its window the page is, and by what; null when it fits. */
export function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth + 1) return null
  const reach = (one) => {
    const { left, right } = one.getBoundingClientRect()
    return Math.max(right - clientWidth, -left)
  }
  const all = [...document.body.querySelectorAll('*')].filter((one) => reach(one) > 1)
  const widest = all.sort((a, b) => reach(b) - reach(a))[0]
  const name = `<${widest?.tagName.toLowerCase()} class="${widest?.getAttribute('class') ?? ''}">`
  return `${scrollWidth - clientWidth} px too wide by ${name} "${widest?.textContent.trim().slice(0, 40)}"`
}

/** The element that has the focus, and whether that can be seen; null when the walk is over. */
export function focused() {
  const one = document.activeElement
  if (!one || one === document.body) return null
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
  const box = one.getBoundingClientRect()
  const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  return {
    name: `${one.tagName.toLowerCase()} ${one.textContent.trim() || one.getAttribute('name')}`.slice(
      0,
      60,
    ),
    primary: one.matches('main .button-primary'),
    ring: ring && box.width > 0 && box.height > 0,
  }
}
