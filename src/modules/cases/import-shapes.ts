// What every format of an import becomes before anything is written.
import { z } from '#kernel'

const time = z.string().refine((text) => !Number.isNaN(new Date(text).getTime()), 'no time')

export const ImportedMessage = z.object({
  side: z.enum(['person', 'us']).default('person'),
  private: z.boolean().default(false),
  name: z.string().max(200).default(''),
  at: time,
  text: z.string().max(200_000),
})
export const ImportedCase = z.object({
  /** Names it in the other desk for good. */
  key: z.string().min(1).max(200),
  subject: z.string().max(1000).default(''),
  state: z.enum(['open', 'waiting', 'closed']).default('open'),
  at: time,
  closedAt: time.nullable().default(null),
  name: z.string().max(200).default(''),
  email: z.string().max(320).nullable().default(null),
  tags: z.array(z.string().max(60)).max(50).default([]),
  messages: z.array(ImportedMessage).max(5000),
})
export type ImportedCase = z.output<typeof ImportedCase>
export type ImportedMessage = z.output<typeof ImportedMessage>
export type Contact = { name: string; email: string }

export type Imported = { cases: ImportedCase[]; contacts: Contact[]; errors: string[] }
export const nothingImported = (): Imported => ({ cases: [], contacts: [], errors: [] })

/** Takes what fits; what does not is named with its place. */
export function keepCase(into: Imported, given: unknown, where: string): void {
  const read = ImportedCase.safeParse(given)
  if (read.success) into.cases.push(read.data)
  else {
    const [issue] = read.error.issues
    into.errors.push(`${where}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
  }
}

/** One JSON value, or one on each line. */
export function jsonRows(text: string, errors: string[]): unknown[] {
  const plain = text.replace(/^\uFEFF/, '')
  try {
    const whole: unknown = JSON.parse(plain)
    return Array.isArray(whole) ? whole : [whole]
  } catch {
    return plain.split('\n').flatMap((line, at) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line) as unknown]
      } catch {
        errors.push(`line ${at + 1}: this is no JSON`)
        return []
      }
    })
  }
}
