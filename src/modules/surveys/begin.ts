// Somebody begins to answer. Nothing is written that has to do with them: their browser is given a ticket, sealed.
import { action, all, clash, everyone, z } from '#kernel'
import { cookieOf, keepDraft } from './drafts.ts'
import { findToAnswer, type ToAnswer } from './find.ts'
import { hasWayIn, isOpen } from './policy.ts'
import { readAnswers } from './read-answers.ts'
import { Slug, ways, type Way } from './shapes.ts'
import { surveys } from './tables.ts'
import { freshTicket, isSpent, ticketOf } from './tickets.ts'
import type { Acting } from '#kernel'

export const begin = action({
  name: 'surveys.begin',
  input: z.object({
    survey: Slug,
    invitation: z.string().max(200).optional(),
    way: z.enum(ways).default('link'),
    /** An answer to the first question, as a button in a letter or on another page gives it. */
    first: z.string().max(40).optional(),
  }),
  subject: findBeginning,
  may: all<ToAnswer & { way: Way }>(
    everyone('whoever has a link to a survey may answer it'),
    isOpen,
    hasWayIn,
  ),
  data: {
    noPersonalData:
      'a ticket is worked out and handed to the browser; no name, time or address is written',
  },
  machine: 'none',
  audit: { unaudited: 'a trail of who begins when would undo the anonymity that is promised' },
  limits: [{ most: 600, seconds: 3600, by: 'address' }],
  secretAnswer: true,

  async run(now, { way, first }, survey) {
    const { ticket, invitation } = await ticketFor(now, survey, way === 'kiosk')
    if (await isSpent(now, survey.id, ticket)) throw clash('surveys.already-sent')
    const [question] = survey.form.questions
    const { answers } =
      question === undefined || first === undefined
        ? { answers: {} }
        : readAnswers([{ ...question, required: false }], { [`a.${question.key}`]: first })
    const draft = now.random(32).toString('base64url')
    await keepDraft(now, survey.id, draft, {
      ticket,
      way: way === 'kiosk' && survey.ways.includes('kiosk') ? 'kiosk' : 'link',
      answers,
      ...(survey.mode === 'confidential' && invitation !== undefined ? { invitation } : {}),
    })
    return { survey: survey.slug, cookie: cookieOf(survey.id), draft }
  },
})

/** With the way in that was taken. */
async function findBeginning(now: Acting, input: Parameters<typeof findToAnswer>[1] & Taken) {
  const found = await findToAnswer(now, input)
  return found && { ...found, way: input.way }
}
type Taken = { way: Way }

async function ticketFor(
  now: Acting,
  survey: ToAnswer,
  kiosk: boolean,
): Promise<{ ticket: string; invitation?: string }> {
  const by = (invitation: string) => ({ ticket: ticketOf(now, survey.id, invitation), invitation })
  if (survey.invitation !== undefined) return by(survey.invitation)
  if (kiosk && survey.ways.includes('kiosk')) return { ticket: freshTicket(now) }
  if (survey.asked && now.actor.person !== null) {
    const mine = await surveys(now)
      .selectFrom('survey_invitations')
      .select('id')
      .where('survey', '=', survey.id)
      .where('person', '=', now.actor.person)
      .executeTakeFirstOrThrow()
    return by(mine.id)
  }
  return { ticket: freshTicket(now) }
}
