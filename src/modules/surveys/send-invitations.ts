// Everybody who is asked hears of it in one go: the staff in the way each chose, others by a letter with their own link.
// @fulfils R56
import { action, Id, onlySystem, z, type Acting, type Asking } from '#kernel'
import { draw } from '#kernel/language'
import { postLetters, tellPeople, type Posted } from '#notifications'
import { linkTokenOf } from './tickets.ts'
import type { Found } from './find.ts'
import { surveys } from './tables.ts'
import { t } from './words.ts'
import { textsFor } from './texts-for.ts'

/** Draws words instead of a page. */
const drawnFor = <T>(now: Asking, locale: string, write: () => T): T =>
  draw({ locale, timeZone: now.business.timeZone, now: now.at }, write as () => never)

type Row = Pick<Found, 'id' | 'slug' | 'audience' | 'locale' | 'mode'>
export type Word = 'invitation' | 'reminder' | 'results'

export const sendInvitations = action({
  name: 'surveys.send-invitations',
  input: z.object({ survey: Id }),
  subject: (now, { survey }) =>
    surveys(now)
      .selectFrom('surveys')
      .selectAll()
      .where('id', '=', survey)
      .where('state', '=', 'open')
      .executeTakeFirst(),
  may: onlySystem('it follows from opening a survey'),
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  inside: true,
  async run(now, _, survey) {
    return { told: await tellInvited(now, survey, 'invitation') }
  },
  audit: ({ subject, answer }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { told: answer.told },
  }),
})

/** NOTE: everybody who was invited is told the same; who has answered is not known. */
export async function tellInvited(now: Acting, survey: Row, word: Word): Promise<number> {
  const invited = await surveys(now)
    .selectFrom('survey_invitations')
    .innerJoin('people', 'people.id', 'survey_invitations.person')
    .select([
      'survey_invitations.id',
      'people.id as person',
      'people.name',
      'people.email',
      'people.locale',
    ])
    .where('survey_invitations.survey', '=', survey.id)
    .where('people.erased_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('survey_silences')
            .select('since')
            .whereRef('survey_silences.person', '=', 'people.id'),
        ),
      ),
    )
    .orderBy('survey_invitations.id')
    .execute()
  if (invited.length === 0) return 0
  const texts = await textsFor(now, survey, survey.locale)
  if (survey.audience === 'employees')
    return tellPeople(
      now,
      invited.map(({ person }) => person),
      {
        about: { kind: `survey-${word}`, id: word === 'reminder' ? now.id() : survey.id },
        key: `surveys.told-${word}`,
        values: { title: texts.title },
        link: word === 'results' ? `/surveys/${survey.slug}/results` : `/surveys/${survey.slug}`,
      },
    )
  const letters: Posted[] = []
  for (const one of invited) {
    if (one.email === null) continue
    const locale = one.locale ?? survey.locale
    const own = await textsFor(now, survey, locale)
    const path =
      word === 'results'
        ? `/surveys/${survey.slug}/results`
        : `/surveys/${survey.slug}/i/${linkTokenOf(now, one.id)}`
    letters.push(
      drawnFor(now, locale, () => ({
        kind: 'surveys',
        person: one.person,
        to: { name: one.name, email: one.email ?? '' },
        locale,
        subject: t(`letter.${word}.subject`, { title: own.title }),
        lines: [
          t(`letter.${word}.first`, { title: own.title, business: now.business.name }),
          path,
          ...(word === 'results' ? [] : [t(`letter.mode.${survey.mode}`)]),
        ],
      })),
    )
  }
  await postLetters(now, letters)
  return letters.length
}
