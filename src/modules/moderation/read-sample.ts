// A second reader judges a sample without having seen how the first decided: so one knows how far people agree.
// @fulfils R88 R95
import { action, Id, me, tell, z, type Asking } from '#kernel'
import { Text } from '#kernel/web'
import { sampleRead } from './facts.ts'
import { mayRead } from './policy.ts'
import { accountMeasures, contents } from './shapes.ts'
import { moderation } from './tables.ts'
import { inMyPlaces } from './visible.ts'

export const findSample = (now: Asking, { decision }: { decision: string }) =>
  moderation(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .select(['moderation_decisions.id', 'moderation_decisions.content'])
    .select(['moderation_decisions.account', 'moderation_decisions.decided_by'])
    .select(['moderation_matters.space', 'moderation_matters.author', 'moderation_matters.kind'])
    .select(['moderation_matters.about', 'moderation_matters.title', 'moderation_matters.words'])
    .where(inMyPlaces(now))
    .where('moderation_matters.sample', '=', 'second')
    .where('moderation_decisions.id', '=', decision)
    .executeTakeFirst()

export const readSample = action({
  name: 'moderation.read-sample',
  input: z.object({
    decision: Id,
    content: z.enum(contents),
    account: z.enum(accountMeasures).default('none'),
    words: Text(2000, 0).default(''),
  }),
  subject: findSample,
  may: mayRead,
  impartial: ({ author }) => [author],
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',

  async run(now, { decision, content, account, words }, first) {
    const id = now.id()
    const agrees = first.content === content && first.account === account
    await moderation(now)
      .insertInto('moderation_readings')
      .values({ id, decision, reader: me(now), content, account, agrees, words, at: now.at })
      .onConflict((known) => known.doNothing())
      .execute()
    tell(now, sampleRead, { decision, reading: id })
    return { decision, agrees, content: first.content, account: first.account }
  },

  audit: ({ input, answer }) => ({
    kind: 'decision',
    id: input.decision,
    detail: { agrees: answer.agrees },
  }),
})
