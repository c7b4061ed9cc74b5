/** Copies the few Lucide icons (ISC licence) that the pages use into one TypeScript file. */
import { readFileSync, writeFileSync } from 'node:fs'

const names = `arrow-left arrow-right bell book-open calendar-clock check chevron-down chevron-left
chevron-right circle-alert circle-check circle-help clipboard-list clock eye eye-off file-text flag
gavel globe hand heart-handshake history house inbox info key-round languages link list-filter lock
log-out mail menu message-square message-square-quote moon paperclip pencil pin plus reply rss
scale search send settings shield sun trash-2 triangle-alert undo-2 upload user users vote x`.split(
  /\s+/,
)

const shapes = names.map((name) => {
  const url = new URL(`../node_modules/lucide-static/icons/${name}.svg`, import.meta.url)
  const svg = readFileSync(url, 'utf8')
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
  return `  '${name}': '${inside.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>')}',`
})

writeFileSync(
  new URL('../src/kernel/html/ui/icon-shapes.ts', import.meta.url),
  `/** Lucide icons (lucide.dev, ISC licence), made by scripts/icons.mjs; do not edit. */

export const iconShapes = {
${shapes.join('\n')}
} as const
`,
)
console.log(`${names.length} icons`)
