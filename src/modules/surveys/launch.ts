// A survey opens. From here on its mode cannot change and its thresholds can only rise; who is asked is written once.
import { action, all, refused, tell, z, type Acting } from '#kernel'
import { dayIn } from '#methods/calendar'
import { declareFields } from '#privacy'
import { checksOf } from './checks.ts'
import { councilOf } from './council.ts'
import { surveyOpened } from './facts.ts'
import { lockOnDesk, type Found } from './find.ts'
import { isDraft, mayLead } from './policy.ts'
import { dice, randomId, shuffled } from './random-id.ts'
import { reachOf, type Reached } from './reach.ts'
import { reachable } from './reachable.ts'
import { Slug } from './shapes.ts'
import { surveys } from './tables.ts'
import { sourceTexts } from './write-form.ts'

export const launch = action({
  name: 'surveys.launch',
  input: z.object({ survey: Slug }),
  subject: lockOnDesk,
  may: all(mayLead, isDraft),
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',

  async run(now, _, survey) {
    const invites = survey.ways.includes('invitation')
    const reach = invites ? await reachOf(now, survey.audience) : { people: [], spared: 0 }
    const may = await reachable(now, survey.audience, reach.people)
    const texts = await sourceTexts(now, survey)
    const { council } = await councilOf(now, survey, texts)
    const stop = checksOf(survey, texts, invites ? may.length : null, council).find(
      ({ weight }) => weight === 'stop',
    )
    // NOTE: no rule of the card: it counts whom the survey reaches, which only those who lead it may make it do.
    if (stop) throw refused(`surveys.check.${stop.key}`, stop.values)
    await declareFields(
      now,
      { kind: 'survey', id: survey.id },
      survey.form.questions.map(({ key, purpose, required }) => ({
        key,
        label: (texts.questions[key]?.text || key).slice(0, 200),
        purpose,
        required,
      })),
    )
    await invite(now, survey, may)
    await surveys(now)
      .updateTable('surveys')
      .set({
        state: 'open',
        opened_at: now.at,
        invited: may.length,
        spared: reach.spared,
        unreached: reach.people.length - may.length,
      })
      .where('id', '=', survey.id)
      .execute()
    tell(now, surveyOpened, { survey: survey.id })
    return { survey: survey.slug, invited: may.length, spared: reach.spared }
  },

  audit: ({ subject, answer }) => ({
    kind: 'survey',
    id: subject.id,
    detail: {
      mode: subject.mode,
      scores: subject.scores,
      comments: subject.comments,
      invited: answer.invited,
      spared: answer.spared,
    },
  }),
})

async function invite(now: Acting, survey: Found, people: Reached['people']) {
  const day = dayIn(now.at, now.business.timeZone)
  const rows = shuffled(people, dice(now)).map((person) => ({
    id: randomId(now),
    survey: survey.id,
    person: person.id,
    invited_on: day,
  }))
  for (let at = 0; at < rows.length; at += 5000)
    await surveys(now)
      .insertInto('survey_invitations')
      .values(rows.slice(at, at + 5000))
      .execute()
}
