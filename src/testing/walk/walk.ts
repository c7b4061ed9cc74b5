// Everything a chapter of the walk needs: the machine, the people at their browsers, and the record of what happens.
import { launchBrowser } from '../../kernel/testing/browser.ts'
import type { Received } from '../smtp.ts'
import type { Machine } from './place.ts'
import type { Record } from './record.ts'
import { walker, type Walker } from './walker.ts'

export type Walk = Record & {
  machine: Machine
  /** Lets somebody sit down at a browser of their own, which knows nothing. */
  arrives(name: string): Promise<Walker>
  /** Somebody who sat down before. */
  who(name: string): Walker
  /** What one chapter leaves for a later one: addresses of pages, receipts. */
  kept: Map<string, string>
  complaints: string[]
  close(): Promise<void>
}

export async function openWalk(machine: Machine, told: Record): Promise<Walk> {
  const browser = await launchBrowser()
  const people = new Map<string, Walker>()
  const complaints: string[] = []
  return {
    ...told,
    machine,
    complaints,
    kept: new Map(),
    async arrives(name) {
      const context = await browser.newContext({
        locale: 'en',
        viewport: { width: 1000, height: 760 },
      })
      const one = await walker(name, context, machine.address, complaints)
      people.set(name, one)
      return one
    },
    who(name) {
      const one = people.get(name)
      if (!one) throw new Error(`${name} has not arrived yet`)
      return one
    },
    close: () => browser.close(),
  }
}

/** The first address of this site in a letter. */
export function linkIn(letter: Received, address: string): string {
  const found = letter.text.match(new RegExp(`${address}\\S+`))?.[0]
  if (!found)
    throw new Error(`no address of ${address} in the letter "${letter.header('Subject')}"`)
  return found
}
