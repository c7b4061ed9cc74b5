/**
 * Makes the heading fonts: Literata at weight 600 only, cut to Latin letters.
 * Run by hand when the font package changes; the results are committed with the licence.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'

import subsetFont from 'subset-font'

const from = new URL('../node_modules/@fontsource-variable/literata/', import.meta.url)
const to = new URL('../src/kernel/html/fonts/', import.meta.url)

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)).join('')

const cuts = {
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + '–—‘’‚“”„†…‹›€−×ŒœŸẞ',
  'latin-ext': range(0x100, 0x17f),
  cyrillic: range(0x400, 0x45f),
  greek: range(0x370, 0x3ff),
}

for (const [name, text] of Object.entries(cuts)) {
  const source = readFileSync(new URL(`files/literata-${name}-opsz-normal.woff2`, from))
  const cut = await subsetFont(source, text, {
    targetFormat: 'woff2',
    variationAxes: { wght: 600, opsz: 30 },
    noLayoutClosure: true,
  })
  writeFileSync(new URL(`literata-600-${name}.woff2`, to), cut)
  console.log(`${name}: ${cut.length} bytes`)
}
copyFileSync(new URL('LICENSE', from), new URL('LITERATA-OFL.txt', to))
