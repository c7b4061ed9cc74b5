// What stands between a survey and its start, and what those who ask should know before they ask.
import type { Council } from './council.ts'
import { pagesOf } from './flow.ts'
import type { Form, Mode, Texts } from './shapes.ts'

export type Check = {
  key: string
  /** `stop` must be mended; `know` is said, and respondents read it too where it is about them. */
  weight: 'stop' | 'know'
  values?: Record<string, string | number>
}

type Planned = {
  form: Form
  mode: Mode
  ways: readonly string[]
  scores: number
  comments: number
  breakdowns: number
}

/** `council`: what the works council says, where there is one. `reach`: how many people would be invited; null where whoever has the address may answer. */
export function checksOf(
  survey: Planned,
  texts: Texts,
  reach: number | null,
  council: Council,
): Check[] {
  const { form, mode, scores, comments, breakdowns } = survey
  const checks: Check[] = []
  const stop = (key: string, values?: Check['values']) =>
    checks.push({ key, weight: 'stop', ...(values ? { values } : {}) })
  const know = (key: string, values?: Check['values']) =>
    checks.push({ key, weight: 'know', ...(values ? { values } : {}) })

  if (form.questions.length === 0) stop('no-questions')
  if (texts.why === '') stop('no-why')
  if (mode === 'anonymous' && form.questions.some(({ kind }) => kind === 'file')) stop('file')
  if (
    mode === 'confidential' &&
    form.questions.some(({ kind }) => kind === 'file') &&
    survey.ways.some((way) => way !== 'invitation')
  )
    stop('file-open')
  if (
    mode === 'anonymous' &&
    form.questions.some(({ kind, required }) => kind === 'text' && required)
  )
    stop('required-text')
  if (council !== 'none' && council !== 'agreed') stop(`council-${council}`)
  const onlyInvited = survey.ways.every((way) => way === 'invitation')
  if (onlyInvited && reach === 0) stop('nobody')
  if (onlyInvited && mode === 'anonymous' && reach !== null && reach > 0 && reach < scores)
    stop('team-too-small', { people: reach, scores })
  if (reach !== null && reach >= scores && reach < comments)
    know('no-comments', { people: reach, comments })
  if (form.unit !== null && reach !== null && reach < breakdowns)
    know('no-breakdown', { people: reach, breakdowns })
  for (const { key, size } of smallGroups(form, scores))
    know('group-too-small', { group: labelOf(texts, key), people: size, scores })
  if (form.questions.length > 25) know('long', { questions: form.questions.length })
  if (pagesOf(form).some((page) => page.length > 8)) know('crowded')
  return checks
}

/** Groups in which fewer people are than a figure needs answers. */
export function smallGroups(form: Form, scores: number): { key: string; size: number }[] {
  return [form.unit, form.part].flatMap((group) =>
    (form.questions.find(({ key }) => key === group)?.options ?? []).flatMap(({ key, size }) =>
      size !== null && size < scores ? [{ key: `${group}/${key}`, size }] : [],
    ),
  )
}

function labelOf(texts: Texts, path: string): string {
  const [question = '', option = ''] = path.split('/')
  return texts.questions[question]?.options[option] ?? option
}
