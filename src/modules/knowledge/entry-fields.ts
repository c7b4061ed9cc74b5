// What an answer consists of, for proposing and for changing it.
import { Id, z } from '#kernel'
import { Line, Text, Whole } from '#kernel/web'
import { Locale, Slug } from './shapes.ts'

/** One a line: other ways in which people ask the same. */
const Phrasings = Text(8000, 0)
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ])
  .pipe(z.array(z.string().max(300)).max(60))

export const EntryFields = z.object({
  locale: Locale,
  question: Line(300, 8),
  answer: Text(6000, 10),
  phrasings: Phrasings,
  audience: z.enum(['public', 'staff']).default('public'),
  article: Slug.optional(),
  owner: Id.optional(),
  reviewMonths: Whole(1, 60).default(12),
})
