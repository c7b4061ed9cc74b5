// The one form every imported forum is brought into before anything is written.
import { z } from '#kernel'

const Name = z.string().trim().min(1).max(120)
const When = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()])

export const ImportedPost = z.object({
  /** Unique in its topic; the number of the post if absent. */
  key: z.string().max(200).optional(),
  author: Name.nullish(),
  at: When,
  text: z.string().trim().min(1).max(200_000),
  /** The number, from 1, of the post it answers. */
  answers: z.number().int().min(1).optional(),
})

export const ImportedTopic = z.object({
  /** Unique in its source; made of title, author and time if absent. */
  key: z.string().max(200).optional(),
  title: z.string().trim().min(1).max(300),
  category: z.string().trim().min(1).max(80).default('Imported'),
  author: Name.nullish(),
  at: When.optional(),
  locale: z.string().max(35).optional(),
  pinned: z.boolean().default(false),
  locked: z.boolean().default(false),
  posts: z.array(ImportedPost).min(1),
})

export const ImportedCategory = z.object({
  name: z.string().trim().min(1).max(80),
  about: z.string().trim().max(500).default(''),
})
export const ImportedPerson = z.object({ name: Name, official: z.boolean().default(false) })

export type ImportedTopic = z.output<typeof ImportedTopic>
export type ImportedForum = {
  categories: z.output<typeof ImportedCategory>[]
  people: z.output<typeof ImportedPerson>[]
  topics: ImportedTopic[]
  /** What could not be read: where, and what to do. */
  errors: string[]
}

export const emptyForum = (): ImportedForum => ({
  categories: [],
  people: [],
  topics: [],
  errors: [],
})

/** Checks one row; what is wrong goes to `errors` under the name of the place. */
export function checked<T>(
  shape: z.ZodType<T>,
  given: unknown,
  where: string,
  errors: string[],
): T | undefined {
  const result = shape.safeParse(given)
  if (result.success) return result.data
  for (const { path, message } of result.error.issues.slice(0, 3))
    errors.push(`${[where, ...path].join('.')}: ${message}`)
  return undefined
}
