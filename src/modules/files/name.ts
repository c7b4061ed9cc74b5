// The name a file goes by: what its owner called it, without paths, tricks of direction or a false ending.
import { maxima } from './kinds.ts'

/** Gives the name the ending that belongs to its content; a file called nothing is called "file". */
export function plainName(given: string, extension: string): string {
  const last = given.normalize('NFC').toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const visible = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '')
    .replaceAll(/["<>:|?*%;]+/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  const stem = visible
    .replace(/\.[^.]{1,10}$/, '')
    .slice(0, maxima.name - extension.length - 1)
    .toWellFormed()
  return `${stem.trim() || 'file'}.${extension}`
}
