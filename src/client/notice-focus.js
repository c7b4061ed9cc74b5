// @ts-check
/** Moves to the message of the last action once, so that it is heard and seen; not when coming back to the page. */
class NoticeFocus extends HTMLElement {
  connectedCallback() {
    const [arrival] = performance.getEntriesByType('navigation')
    if (/** @type {PerformanceNavigationTiming | undefined} */ (arrival)?.type === 'back_forward')
      return
    const block = this.querySelector('[tabindex="-1"]')
    if (block instanceof HTMLElement) block.focus({ preventScroll: false })
  }
}
customElements.define('notice-focus', NoticeFocus)
