/** What a table of 1,000 rows costs to draw. Run: node --conditions=source bench/html-table.ts */

import { jsx as honoJsx } from 'hono/jsx'

import { jsx } from '#html/jsx-runtime'

const rows = Array.from({ length: 1000 }, (_, n) => ({
  href: `/forum/topic-${n}`,
  title: n % 10 === 0 ? `How do I return a "loaf" & crumbs? ${n}` : `A plain title number ${n}`,
  by: 'Amira Haddad',
  replies: n % 37,
}))

type Make = (tag: string, props: Record<string, unknown>, children: unknown) => unknown

const table = (h: Make): unknown =>
  h(
    'table',
    {},
    h(
      'tbody',
      {},
      rows.map((row) =>
        h('tr', { class: 'row' }, [
          h('th', { scope: 'row' }, h('a', { href: row.href }, row.title)),
          h('td', {}, row.by),
          h('td', { class: 'number' }, row.replies),
        ]),
      ),
    ),
  )

const entity: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, (letter) => entity[letter] ?? '')

const contestants: Record<string, () => string> = {
  'this runtime': () =>
    String(table((tag, props, children) => jsx(tag, { ...props, children } as never))),
  'hono/jsx': () =>
    String(table((tag, props, children) => honoJsx(tag as never, props, children as never))),
  'template literal': () =>
    `<table><tbody>${rows
      .map(
        (row) =>
          `<tr class="row"><th scope="row"><a href="${safe(row.href)}">${safe(row.title)}</a></th><td>${safe(row.by)}</td><td class="number">${row.replies}</td></tr>`,
      )
      .join('')}</tbody></table>`,
}

const rounds = 60
const times = new Map<string, number[]>()
for (let round = 0; round < rounds; round += 1) {
  for (const [name, draw] of Object.entries(contestants)) {
    const start = performance.now()
    if (draw().length < 1000) throw new Error('drew nothing')
    const list = times.get(name) ?? []
    list.push(performance.now() - start)
    times.set(name, list)
  }
}
for (const [name, list] of times) {
  const sorted = list.slice(10).sort((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)
  console.log(`${name.padEnd(18)} median ${at(0.5)} ms, quartiles ${at(0.25)} to ${at(0.75)}`)
}
