// Every command: the kernel's own, those of the methods, and those on modules' cards.
import { readFileSync } from 'node:fs'
import type { Command } from '../kernel/module.ts'
import { discover } from '../kernel/registry.ts'
import { opinion, pay, text } from './methods.ts'
import { backup, restore } from './backup.ts'
import { call, setup, start, work } from './own.ts'

/** `alone` works without a database, `helps` explains itself. */
export type Listed = Command & { alone?: boolean; helps?: boolean }
export type Known = Map<string, Listed>

export async function commands(): Promise<Known> {
  const { modules } = await discover()
  return new Map<string, Listed>([
    ['start', start],
    ['work', work],
    ['setup', setup],
    ['call', call],
    ['backup', backup],
    ['restore', restore],
    ['opinion', opinion],
    ['pay', pay],
    ['text', text],
    ...modules.flatMap((card) => Object.entries(card.commands ?? {})),
  ])
}

/** Reads a value given as text, as @file, or as - for standard input. */
export function given(text: string): string {
  if (text === '-') return readFileSync(0, 'utf8')
  return text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text
}
