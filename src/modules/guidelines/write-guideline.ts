// Begins a document: values, a code, community guidelines, a policy, terms or a price list.
// @fulfils R20 R21 R22 R27
import { action, communities, missing, z, type Asking } from '#kernel'
import { Line, Text } from '#kernel/web'
import { visibleSpaces } from '#spaces'
import { Locale, Slug } from './load.ts'
import { mayWrite } from './policy.ts'
import { startDocument } from './start-document.ts'
import { starter, starters } from './starters.ts'
import { audiences, kinds } from './shapes.ts'

export const writeGuideline = action({
  name: 'guidelines.write-guideline',
  input: z.object({
    slug: Slug,
    kind: z.enum(kinds),
    title: Line(120),
    summary: Text(2000, 0).default(''),
    source: Text(60_000, 0).default(''),
    locale: Locale.optional(),
    space: Slug.optional(),
    audience: z.enum(audiences).default('public'),
    whyClosed: Text(500, 0).default(''),
    asked: z.enum([...communities, 'members']).optional(),
    starter: z.enum(starters).optional(),
    evidence: Text(2000, 0).default(''),
  }),
  /** A document of a space is begun by those who may write there. */
  subject: (now, { space }) => placeFor(now, space),
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(
    now,
    { starter: wanted, source, summary, title, locale = now.business.locale, ...given },
    { space },
  ) {
    const begun = wanted && starter(wanted, locale)
    const words = {
      title,
      summary: summary || (begun?.summary ?? ''),
      source: source || (begun?.source ?? ''),
    }
    const guideline = await startDocument(now, {
      ...given,
      space,
      locale,
      asked: given.asked ?? null,
      words,
    })
    return { guideline, slug: given.slug }
  },

  audit: ({ input, answer }) => ({
    kind: 'guideline',
    id: answer.guideline,
    detail: { kind: input.kind },
  }),
})

async function placeFor(now: Asking, slug: string | undefined) {
  if (slug === undefined) return { space: null, owner: null }
  const space = await visibleSpaces(now)
    .select(['spaces.id', 'spaces.owner'])
    .where('spaces.slug', '=', slug)
    .executeTakeFirst()
  if (!space) throw missing()
  return { space: space.id, owner: space.owner }
}
