/** The script that seals in browsers: our own files and the libraries they import, each served as it is, under our own origin. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

// NOTE: the same from src and from dist, since both lie three folders under the root.
const root = join(import.meta.dirname, '../../..')
const packages = join(root, 'node_modules')
const sealing = join(import.meta.dirname, '../sealing')

/** Parts of the libraries that X25519 never reaches: points made of words, other kinds of keys, passphrases and passkeys of age, ASCII armor. */
const unused: Readonly<Record<string, string>> = {
  'age-encryption/dist/webauthn.js': 'export {}\n',
  'age-encryption/dist/armor.js': 'export {}\n',
  '@noble/hashes/scrypt.js': "export function scrypt() { throw new Error('not served') }\n",
  '@noble/post-quantum/hybrid.js': 'export const MLKEM768P256 = {}, MLKEM768X25519 = {}\n',
  '@noble/curves/nist.js': 'export const p256 = {}\n',
  '@noble/curves/abstract/hash-to-curve.js':
    "export const _DST_scalar = '', createHasher = () => ({}), expand_message_xmd = () => { throw new Error('not served') }\n",
  '@noble/curves/abstract/frost.js': 'export const createFROST = () => ({})\n',
  '@noble/curves/abstract/oprf.js': 'export const createOPRF = () => ({})\n',
}

const importing = /((?:import|export)\s[^'"();]*?from\s*|import\s*\(?\s*)(['"])([^'"]+)\2/g

/** Files by the name they are served under; every import is rewritten to one of these names. */
export function sealingFiles(): Array<[string, Buffer]> {
  const done = new Map<string, string>()
  const folder = join(root, 'src/client/sealed')
  const visit = (file: string): string => {
    const name = dirname(file) === folder ? basename(file) : nameOf(file)
    if (done.has(name)) return name
    done.set(name, '')
    const spare = unused[relative(packages, file)]
    const text = spare ?? plain(read(file))
    done.set(
      name,
      text.replaceAll(importing, (whole, before: string, quote: string, target: string) => {
        if (/^(?:import|export)\s*(?:type\s|\{\s*\}\s*from)/.test(whole)) return ''
        return `${before}${quote}./${visit(resolve(target, file))}${quote}`
      }),
    )
    return name
  }
  for (const name of readdirSync(folder)) if (name.startsWith('sealed-')) visit(join(folder, name))
  return [...done].map(([name, text]) => [name, Buffer.from(text)])
}

const nameOf = (file: string) =>
  `sealing-${relative(root, file)
    .replace(/^(node_modules|src|dist)\//, '')
    .replaceAll(/[^a-zA-Z0-9.]+/g, '-')
    .replace(/\.ts$/, '.js')}`

function resolve(target: string, from: string): string {
  if (target === '#kernel/sealing') return ours(join(sealing, 'index'))
  if (target.startsWith('#kernel/sealing/'))
    return ours(join(sealing, target.slice('#kernel/sealing/'.length)))
  if (target.startsWith('.')) {
    const file = join(dirname(from), target)
    return existsSync(file) ? file : ours(file.replace(/\.[jt]s$/, ''))
  }
  if (target === 'age-encryption') return join(packages, 'age-encryption/dist/index.js')
  if (target === '@scure/base') return join(packages, '@scure/base/index.js')
  return join(packages, target)
}

/** Our own files are TypeScript in src and JavaScript in dist. */
const ours = (stem: string) => (existsSync(`${stem}.ts`) ? `${stem}.ts` : `${stem}.js`)

function read(file: string): string {
  const text = readFileSync(file, 'utf8')
  return file.endsWith('.ts') ? stripTypeScriptTypes(text) : text
}

/** Without comment blocks and source maps, which nobody's browser needs. */
const plain = (text: string) =>
  text
    .replaceAll(/^[ \t]*\/\*\*(?:(?!\*\/)[\s\S])*\*\/[ \t]*$/gm, '')
    .replaceAll(/^[ \t]*\/\/ .*\n/gm, '')
    .replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '')
