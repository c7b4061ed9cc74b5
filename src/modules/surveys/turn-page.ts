// Answers of one page are kept in the sealed draft, and the next page comes; on the last one the ballot is dropped.
// @fulfils R64 R73 R78
import { action, all, clash, everyone, invalid, missing, z, type Acting } from '#kernel'
import { Whole } from '#kernel/web'
import { dropBallot } from './box.ts'
import { cookieOf, dropDraft, keepDraft, openDraft, type Draft } from './drafts.ts'
import { findToAnswer, type ToAnswer } from './find.ts'
import { answersThatCount, askedOn, pageFrom, pagesOf } from './flow.ts'
import { keepReply } from './keep-reply.ts'
import { isOpen } from './policy.ts'
import { readAnswers } from './read-answers.ts'
import { Slug, type Answers, type Form } from './shapes.ts'
import { surveys } from './tables.ts'
import { handOverFiles, takeFiles, withKept } from './take-files.ts'
import { isSpent } from './tickets.ts'

export const turnPage = action({
  name: 'surveys.turn-page',
  input: z.looseObject({
    survey: Slug,
    page: Whole(0, 200).default(0),
    go: z.enum(['next', 'back', 'send']).default('next'),
    /** Programs hand over the draft themselves; browsers keep it in a cookie. */
    draft: z.string().max(100).optional(),
  }),
  subject: (now, { survey }) => findAnswering(now, survey),
  may: all(everyone('whoever began to answer goes on'), isOpen),
  data: {
    purpose: 'surveys',
    basis: 'consent',
    categories: ['opinion'],
  },
  machine: 'none',
  audit: { unaudited: 'a trail of who answers when would undo the anonymity that is promised' },
  secretAnswer: true,

  async run(now, input, survey) {
    const key = input.draft ?? now.browser.kept(cookieOf(survey.id))
    const draft = await openDraft(now, survey.id, key)
    if (key === undefined || draft === undefined) throw clash('surveys.draft-gone')
    const { form } = survey
    const page = Math.min(input.page, pagesOf(form).length - 1)
    const back = input.go === 'back'
    const fields = withKept(form, draft.answers, input)
    const read = readPage(form, page, draft.answers, fields, back)
    const { opened } = read
    const answers = await takeFiles(now, { form, draft: key }, read.answers, fields)
    // NOTE: without a script an answer that opens a question on its own page shows that page once more.
    if (opened && !back) {
      await keepDraft(now, survey.id, key, { ...draft, answers })
      return {
        survey: survey.slug,
        page,
        sent: false,
        kiosk: draft.way === 'kiosk',
        cookie: cookieOf(survey.id),
      }
    }
    const next = pageFrom(form, page, back ? -1 : 1, answers)
    const slug = survey.slug
    if (back || (next !== undefined && input.go === 'next')) {
      await keepDraft(now, survey.id, key, { ...draft, answers })
      return {
        survey: slug,
        page: next ?? 0,
        sent: false,
        kiosk: draft.way === 'kiosk',
        cookie: cookieOf(survey.id),
      }
    }
    await send(now, survey, { ...draft, answers }, key)
    return {
      survey: slug,
      page: 0,
      sent: true,
      kiosk: draft.way === 'kiosk',
      cookie: cookieOf(survey.id),
    }
  },
})

/** The answers after this page, and whether they open a question here that was not on it yet. */
function readPage(
  form: Form,
  page: number,
  before: Answers,
  fields: Readonly<Record<string, unknown>>,
  back: boolean,
) {
  const shown = askedOn(form, page, before)
  const first = readAnswers(shown, fields)
  const kept = Object.fromEntries(
    Object.entries(before).filter(([name]) => !shown.some(({ key }) => key === name)),
  )
  const more = askedOn(form, page, { ...kept, ...first.answers }).filter(
    (one) => !shown.includes(one),
  )
  const posted = more.filter(({ key }) =>
    Object.keys(fields).some((name) => name === `a.${key}` || name.startsWith(`a.${key}.`)),
  )
  const second = readAnswers(posted, fields)
  const wrong = { ...first.wrong, ...second.wrong }
  if (!back && Object.keys(wrong).length > 0) throw invalid(wrong)
  return {
    answers: { ...kept, ...first.answers, ...second.answers },
    opened: posted.length < more.length,
  }
}

/** NOTE: the draft says who may go on; the survey is found by its address alone. */
async function findAnswering(now: Acting, slug: string) {
  const found = await findToAnswer(now, { survey: slug })
  if (found) return found
  const closed = await surveys(now)
    .selectFrom('surveys')
    .selectAll()
    .where('slug', '=', slug)
    .where('state', '!=', 'draft')
    .executeTakeFirst()
  const key = closed && now.browser.kept(cookieOf(closed.id))
  if (!closed || (await openDraft(now, closed.id, key)) === undefined) return undefined
  return { ...closed, asked: false, invitation: undefined }
}

async function send(now: Acting, survey: ToAnswer, draft: Draft, key: string): Promise<void> {
  const { form } = survey
  const answers = answersThatCount(form, draft.answers)
  const open = form.questions.filter(
    (question) =>
      question.required &&
      answers[question.key] === undefined &&
      askedOn(
        form,
        pagesOf(form).findIndex((page) => page.includes(question)),
        answers,
      ).includes(question),
  )
  const [first] = open
  if (first !== undefined) throw invalid({ [`a.${first.key}`]: 'surveys.wrong.missing-earlier' })
  if (form.questions.length === 0) throw missing()
  if (await isSpent(now, survey.id, draft.ticket)) throw clash('surveys.already-sent')
  if (survey.mode === 'anonymous') {
    const kept = await dropBallot(now, survey.id, draft.ticket, answers)
    if (kept === undefined) throw clash('surveys.already-sent')
  } else {
    const kept = await keepReply(now, survey.id, draft, answers)
    if (kept === undefined) throw clash('surveys.already-sent')
    await handOverFiles(now, { form, draft: key }, { ...kept, answers })
  }
  await dropDraft(now, key)
}
