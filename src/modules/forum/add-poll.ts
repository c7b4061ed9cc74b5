// A poll that begins with its topic: a question, two to twenty options, one or several choices, perhaps an end.
import { invalid, z, type Acting } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { forum } from './tables.ts'

/** Fields of the form: the options stand one on a line. */
export const PollShape = {
  question: Line(200).optional(),
  options: Text(4000).optional(),
  several: Ticked,
  closes: z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })]).optional(),
}

type Given = {
  question?: string | undefined
  options?: string | undefined
  several: boolean
  closes?: string | undefined
}
export type NewPoll = {
  question: string
  options: string[]
  several: boolean
  closes_at: Date | null
}

/** Makes a poll of what was typed; null if nothing was. Throws `invalid` naming the field. */
export function pollFrom(
  now: Acting,
  { question, options, several, closes }: Given,
): NewPoll | null {
  if (!question && !options) return null
  if (!question) throw invalid({ question: 'forum.poll-question' })
  const lines = [
    ...new Set(
      (options ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ]
  if (lines.length < 2 || lines.length > 20 || lines.some((line) => line.length > 200))
    throw invalid({ options: 'forum.poll-options' })
  const closes_at = closes ? new Date(closes) : null
  if (closes_at && !(closes_at > now.at)) throw invalid({ closes: 'forum.poll-closes' })
  return { question, options: lines, several, closes_at }
}

export async function addPoll(
  now: Acting,
  topic: string,
  { options, ...poll }: NewPoll,
): Promise<void> {
  await forum(now)
    .insertInto('polls')
    .values({ topic, ...poll })
    .execute()
  await forum(now)
    .insertInto('poll_options')
    .values(options.map((label, index) => ({ topic, number: index + 1, label })))
    .execute()
}
