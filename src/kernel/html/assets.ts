/** Everything a page loads besides its HTML: one style sheet, the fonts, one script and, where needed, htmx. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealingFiles } from './sealing-script.ts'

// NOTE: the same from src and from dist, since both lie three folders under the root.
const root = join(import.meta.dirname, '../../..')
const here = join(root, 'src/kernel/html')
const packages = join(root, 'node_modules')

export interface Asset {
  /** Where it is served: /-/assets/<hash>/<name>. May be cached for ever. */
  path: string
  /** Where it lies; undefined for what is put together from several files. */
  file?: string
  type: string
  body: Buffer
}

const woff2 = 'font/woff2'
const script = 'text/javascript; charset=utf-8'

const own = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))

const sans = ['latin', 'latin-ext', 'cyrillic', 'greek'].map((letters) =>
  join(
    packages,
    `@fontsource-variable/source-sans-3/files/source-sans-3-${letters}-wght-normal.woff2`,
  ),
)
const arabic = join(
  packages,
  '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
)

/** Browsers from before 2024 lack light-dark(): they get the light colours. */
function forOldBrowsers(tokens: string): string {
  const light = [...tokens.matchAll(/(--[\w-]+): light-dark\((#\w+), #\w+\);/g)]
    .map(([, name, colour]) => `${name}: ${colour};`)
    .join('')
  return `@supports not (color: light-dark(#000, #fff)) { :root { ${light} } }\n`
}

function shortened(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/^\n+/, '')
}

function putTogether(): string {
  const parts = own(join(here, 'style'), '.css').map((file) => readFileSync(file, 'utf8'))
  const reset = readFileSync(join(packages, 'modern-normalize/modern-normalize.css'), 'utf8')
  return shortened([reset, ...parts, forOldBrowsers(parts.join(''))].join('\n'))
}

/** Each client file becomes a block of one module, so that a page asks for one script only. */
function scripts(): string {
  return own(join(root, 'src/client'), '.js')
    .filter((file) => !file.endsWith('swap.js'))
    .map((file) => `{\n${readFileSync(file, 'utf8')}}\n`)
    .join('')
}

function swapping(): string {
  const htmx = readFileSync(join(packages, 'htmx.org/dist/htmx.min.js'), 'utf8')
  return `${htmx}\n;window.htmx = htmx;{\n${readFileSync(join(root, 'src/client/swap.js'), 'utf8')}}\n`
}

interface Parts {
  hash: string
  css: string
  assets: Asset[]
}

let parts: Parts | undefined

function all(): Parts {
  if (parts !== undefined) return parts
  const css = putTogether()
  const made: [string, string, Buffer][] = [
    ['style.css', 'text/css; charset=utf-8', Buffer.from(css)],
    ['icon.svg', 'image/svg+xml', readFileSync(join(here, 'style/icon.svg'))],
    ['page.js', script, Buffer.from(scripts())],
    ['swap.js', script, Buffer.from(swapping())],
    ...sealingFiles().map(([name, body]): [string, string, Buffer] => [name, script, body]),
  ]
  const files = [...own(join(here, 'fonts'), '.woff2'), ...sans, arabic].map((file) => ({
    file,
    name: file.slice(file.lastIndexOf('/') + 1),
    body: readFileSync(file),
  }))
  const digest = createHash('sha256')
  for (const body of [...made.map(([, , body]) => body), ...files.map(({ body }) => body)]) {
    digest.update(body)
  }
  const hash = digest.digest('hex').slice(0, 12)
  const path = (name: string): string => `/-/assets/${hash}/${name}`
  parts = {
    hash,
    css,
    assets: [
      ...made.map(([name, type, body]) => ({ path: path(name), type, body })),
      ...files.map(({ file, name, body }) => ({ path: path(name), file, type: woff2, body })),
    ],
  }
  return parts
}

/** All assets, for the web layer to serve. */
export const assets = (): readonly Asset[] => all().assets

/** The whole style sheet and the hash under which it and all it refers to are served. */
export const stylesheet = (): { text: string; hash: string } => ({
  text: all().css,
  hash: all().hash,
})

/** The address of an asset by its file name. */
export const assetPath = (name: string): string => `/-/assets/${all().hash}/${name}`

/** What a page should ask for before it is read: the work font only. */
export const preloads = (): readonly string[] => [
  assetPath('source-sans-3-latin-wght-normal.woff2'),
]
