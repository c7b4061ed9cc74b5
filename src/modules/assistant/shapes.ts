// What can happen in a talk, and why one is handed over.
import { z } from '#kernel'

export type TurnKind = 'question' | 'answer' | 'near' | 'refusal' | 'hand-over'

/** Topics that go straight to a person; each has word lists, which a business can add to. */
export const topics = [
  'complaint',
  'safety',
  'personal-data',
  'refund',
  'harassment',
  'person',
] as const
export type Topic = (typeof topics)[number]
export type Why = Topic | 'misses' | 'button' | 'off' | 'error'

export const Words = z
  .string()
  .max(40_000)
  .transform((text) =>
    text
      .normalize('NFC')
      .replaceAll('\r\n', '\n')
      .replaceAll(/[^\P{Cc}\n\t]+/gu, '')
      .trim(),
  )
  .pipe(z.string().min(2).max(10_000))

/** The signed part of a talk's address. */
export const Link = z.string().max(200)
