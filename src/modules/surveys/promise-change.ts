// Because of what was answered somebody promises a change, by a day; whoever was asked is told when it is kept, or why it was not.
// @fulfils R65
import { action, all, Id, z, type Acting } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { askedFor, dueOn, promise } from '#commitments'
import { lockOnDesk } from './find.ts'
import { isClosed, mayLead } from './policy.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'

export const promiseChange = action({
  name: 'surveys.promise-change',
  input: z.object({
    survey: Slug,
    title: Line(200, 8),
    why: Text(3000, 0).default(''),
    owner: Id,
    due: z.iso.date(),
    public: Ticked,
  }),
  subject: lockOnDesk,
  may: all(mayLead, isClosed),
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['role', 'contact'] },
  machine: 'none',

  async run(now, { title, why, owner, due, public: open }, survey) {
    const source = { kind: 'survey', id: survey.id }
    const commitment = await promise(now, {
      kind: 'change',
      title,
      why,
      source,
      owner,
      due: dueOn(now, due),
      public: open && survey.results_for === 'everyone',
      locale: survey.locale,
    })
    await askedFor(now, source, await invitedTo(now, survey.id))
    return { survey: survey.slug, commitment }
  },

  audit: ({ subject, answer }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { commitment: answer.commitment },
  }),
})

/** NOTE: everybody who was invited, never who answered: that is not known. Whoever wants no surveys is left in peace. */
async function invitedTo(now: Acting, survey: string): Promise<string[]> {
  const rows = await surveys(now)
    .selectFrom('survey_invitations')
    .innerJoin('people', 'people.id', 'survey_invitations.person')
    .leftJoin('survey_silences', 'survey_silences.person', 'people.id')
    .select('people.id')
    .where('survey_invitations.survey', '=', survey)
    .where('people.erased_at', 'is', null)
    .where('survey_silences.person', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
