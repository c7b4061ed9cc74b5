// Somebody begins an article: for whom, in which space, who answers for it and how often it is looked at.
import { action, Id, invalid, nothing, z } from '#kernel'
import { Line, Text, Whole } from '#kernel/web'
import { keepDraft } from './keep-draft.ts'
import { mayUseDesk } from './policy.ts'
import { reviewDay } from './review-day.ts'
import { audiences, Locale, Slug } from './shapes.ts'
import { knowledge } from './tables.ts'

const taken = new Set(['answers', 'search'])

export const writeArticle = action({
  name: 'knowledge.write-article',
  input: z.object({
    slug: Slug,
    title: Line(160, 3),
    source: Text(60_000),
    locale: Locale.optional(),
    audience: z.enum(audiences).default('public'),
    space: Slug.optional(),
    owner: Id.optional(),
    reviewMonths: Whole(1, 60).default(12),
  }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { slug, title, source, space, locale, owner, reviewMonths, audience }) {
    const place = space
      ? await knowledge(now)
          .selectFrom('spaces')
          .select('id')
          .where('slug', '=', space)
          .executeTakeFirst()
      : undefined
    if (space && !place) throw invalid({ space: 'knowledge.space-unknown' })
    const language = locale ?? now.business.locale
    const id = now.id()
    const made = await knowledge(now)
      .insertInto('help_articles')
      .values({
        id,
        slug,
        audience,
        space: place?.id ?? null,
        locale: language,
        owner: await ownerOr(now, owner),
        review_months: reviewMonths,
        review_at: reviewDay(now, reviewMonths),
        made_by: now.actor.person,
        made_at: now.at,
      })
      .onConflict((known) => known.columns(['business', 'slug']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made || taken.has(slug)) throw invalid({ slug: 'knowledge.slug-taken' })
    await keepDraft(now, { id, locale: language }, language, { title, source })
    return { slug }
  },

  audit: ({ input }) => ({ kind: 'help-article', detail: { slug: input.slug } }),
})

/** Somebody of the register; the writer where nobody is named. */
async function ownerOr(now: Parameters<typeof keepDraft>[0], owner: string | undefined) {
  if (owner === undefined) return now.actor.person
  const found = await knowledge(now)
    .selectFrom('people')
    .select('id')
    .where('id', '=', owner)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw invalid({ owner: 'knowledge.owner-unknown' })
  return found.id
}
