// One page of a survey with what was answered on it so far, opened with the key in the browser.
import { everyone, question, z, type Asking } from '#kernel'
import { Whole } from '#kernel/web'
import { cookieOf, openDraft } from './drafts.ts'
import { askedOn, pageFrom, pagesOf, piped } from './flow.ts'
import {
  noTexts,
  Slug,
  type Answers,
  type Form,
  type Question,
  type QuestionTexts,
  type Texts,
} from './shapes.ts'
import { surveys } from './tables.ts'
import { textsAndLocale } from './texts-for.ts'

export const seePage = question({
  name: 'surveys.see-page',
  input: z.object({
    survey: Slug,
    page: Whole(0, 200).default(0),
    draft: z.string().max(100).optional(),
  }),
  subject: findBegun,
  may: everyone('whoever began to answer goes on'),
  data: { noPersonalData: 'answers that only this browser can open' },
  machine: 'none',
  audit: { unaudited: 'a trail of who answers when would undo the anonymity that is promised' },
  async run(now, { page, draft: handed }, survey) {
    const draft = await openDraft(now, survey.id, handed ?? now.browser.kept(cookieOf(survey.id)))
    const { texts, locale } = await textsAndLocale(now, survey, now.locale)
    const { slug, state, mode } = survey
    const head = { survey: { slug, state, mode }, title: texts.title, locale }
    if (!draft) return { ...head, here: null }
    return { ...head, here: pageOf(now, survey.form, texts, draft.answers, page) }
  },
})

/** NOTE: without a draft only an open address shows that there is such a survey. */
async function findBegun(now: Asking, { survey }: { survey: string }) {
  const found = await surveys(now)
    .selectFrom('surveys')
    .selectAll()
    .where('slug', '=', survey)
    .where('state', '!=', 'draft')
    .executeTakeFirst()
  if (!found) return undefined
  const shown = found.ways.some((way) => way !== 'invitation')
  return shown || now.browser.kept(cookieOf(found.id)) !== undefined ? found : undefined
}

export type Drawn = { question: Question; words: QuestionTexts }

/** A page as it is drawn, for those who answer and for the preview. */
export function pageOf(_now: Asking, form: Form, texts: Texts, answers: Answers, page: number) {
  const { length } = pagesOf(form)
  const at = Math.max(0, Math.min(page, length - 1))
  const asked = askedOn(form, at, answers).map((one): Drawn => {
    const words = texts.questions[one.key] ?? noTexts
    const text = piped(words.text, form, texts, answers)
    const hint = piped(words.hint, form, texts, answers)
    return { question: one, words: { ...words, text, hint } }
  })
  return {
    page: at,
    pages: length,
    asked,
    answers,
    first: pageFrom(form, at, -1, answers) === undefined,
    /** NOTE: a branch on this very page can still open a later one, so "send" is only certain where nothing follows at all. */
    last: at === length - 1,
    why: texts.why,
  }
}
