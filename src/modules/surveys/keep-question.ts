// A question is added or changed. It says why it is asked; one without a purpose cannot be kept.
// @fulfils R9
import { action, all, invalid, z } from '#kernel'
import { Line, Several, Text, Ticked, Whole } from '#kernel/web'
import { lockOnDesk } from './find.ts'
import { isDraft, mayLead } from './policy.ts'
import { keysFor, labelLines, rightOptions } from './question-lines.ts'
import { Key, kinds, noTexts, Purpose, Slug, type Question } from './shapes.ts'
import { sourceTexts, writeForm } from './write-form.ts'

export const mostQuestions = 100

export const keepQuestion = action({
  name: 'surveys.keep-question',
  input: z.object({
    survey: Slug,
    key: Key.optional(),
    kind: z.enum(kinds),
    text: Line(400, 3),
    hint: Line(400, 0).default(''),
    purpose: Purpose,
    /** One a line; "Bakehouse | 12" says that there are twelve people in this group. */
    options: Text(8000, 0).default(''),
    rows: Text(8000, 0).default(''),
    low: Whole(0, 10).default(1),
    high: Whole(1, 10).default(5),
    favourable: Whole(0, 10).optional(),
    source: Line(300, 0).default(''),
    required: Ticked,
    sensitive: Ticked,
    byGroup: Ticked,
    page: Ticked,
    whenQuestion: Key.optional(),
    whenIs: Several(z.string().max(40), 50),
  }),
  subject: lockOnDesk,
  may: all(mayLead, isDraft),
  data: { noPersonalData: 'a question that is asked' },
  machine: 'none',

  async run(now, input, survey) {
    const texts = await sourceTexts(now, survey)
    const { questions } = survey.form
    const at = questions.findIndex(({ key }) => key === input.key)
    if (input.key !== undefined && at < 0) throw invalid({ key: 'surveys.wrong.question-gone' })
    if (at < 0 && questions.length >= mostQuestions)
      throw invalid({ text: 'surveys.wrong.too-many' })
    const key = input.key ?? freeKey(questions)
    const before = texts.questions[key] ?? noTexts
    const nps = input.kind === 'nps'
    const [low, high] = nps ? [0, 10] : [input.low, input.high]
    if (low >= high) throw invalid({ high: 'surveys.wrong.scale' })
    const points = ['scale', 'matrix', 'nps'].includes(input.kind)
    const lines = labelLines(input.options)
    const wrong = rightOptions(input.kind, lines, labelLines(input.rows), low, high)
    if (wrong) throw invalid(wrong)
    const optionKeys = points
      ? lines.map((_, n) => String(low + n))
      : keysFor(lines, before.options, 'o')
    const rows = input.kind === 'matrix' ? labelLines(input.rows) : []
    const rowKeys = keysFor(rows, before.rows, 'r')
    const question: Question = {
      key,
      kind: input.kind,
      page: input.page || questions.length === 0,
      required: input.required,
      purpose: input.purpose,
      sensitive: input.sensitive,
      byGroup: input.byGroup,
      source: input.source === '' ? null : input.source,
      options: points
        ? []
        : optionKeys.map((one, n) => ({ key: one, size: lines[n]?.size ?? null })),
      rows: rowKeys,
      low,
      high,
      favourable: input.favourable ?? null,
      when: whenOf(input, questions, at < 0 ? questions.length : at),
    }
    const words = {
      text: input.text,
      hint: input.hint,
      options: Object.fromEntries(optionKeys.map((one, n) => [one, lines[n]?.label ?? ''])),
      rows: Object.fromEntries(rowKeys.map((one, n) => [one, rows[n]?.label ?? ''])),
    }
    const kept = at < 0 ? [...questions, question] : questions.with(at, question)
    await writeForm(
      now,
      survey,
      { ...survey.form, questions: kept },
      { ...texts, questions: { ...texts.questions, [key]: words } },
    )
    return { survey: survey.slug, key }
  },

  audit: ({ subject, answer }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { question: answer.key },
  }),
})

function freeKey(questions: readonly Question[]): string {
  const taken = new Set(questions.map(({ key }) => key))
  let n = questions.length + 1
  while (taken.has(`q${n}`)) n += 1
  return `q${n}`
}

/** NOTE: a condition looks back only, so that no circle can be built. */
function whenOf(
  input: { whenQuestion?: string | undefined; whenIs: string[] },
  questions: readonly Question[],
  place: number,
): Question['when'] {
  if (input.whenQuestion === undefined) return null
  const before = questions.findIndex(({ key }) => key === input.whenQuestion)
  if (before < 0 || before >= place) throw invalid({ whenQuestion: 'surveys.wrong.when' })
  if (input.whenIs.length === 0) throw invalid({ whenIs: 'surveys.wrong.when-is' })
  return { question: input.whenQuestion, is: input.whenIs }
}
