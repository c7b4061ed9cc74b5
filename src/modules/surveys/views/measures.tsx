import { Figure, type Html } from '#html'
import { groupOf, partOf, valueWords } from '../results-table.ts'
import type { Asked, Figure as Released, Measured } from '../results.ts'
import { noTexts } from '../shapes.ts'
import { t, word } from '../words.ts'
import type { Shown } from './results-page.tsx'

type Props = { answer: Shown; question: Asked }

/** The figures of one question: shares of everybody, then means by group; what is not shown says only that. */
export function Measures(props: Props): Html {
  const { question } = props
  return (
    <>
      {question.measured.map((measured) => (
        <>
          <Heading {...props} measured={measured} />
          <Whole {...props} measured={measured} />
          <Groups {...props} measured={measured} />
          <Shares {...props} measured={measured} />
        </>
      ))}
    </>
  )
}

type One = Props & { measured: Measured }

function Heading({ answer: { texts }, measured }: One): Html | null {
  const part = partOf(texts, measured.measure)
  return part === null ? null : (
    <h3>
      <bdi>{part}</bdi>
    </h3>
  )
}

const isNps = ({ question }: Props) => question.kind === 'nps'

/** The figure of everybody in a sentence, with its interval and what became of it since last time. */
function Whole(props: One): Html | null {
  const whole = props.measured.figures.find(({ unit, part }) => unit === null && part === null)
  if (whole === undefined) return null
  return <p>{sentence(whole, isNps(props))}</p>
}

function sentence(figure: Released, nps: boolean): string {
  if (figure.shown === 'no') return t('results.not-shown')
  if (figure.shown === 'range')
    return t('results.range', { from: figure.from, to: figure.to, people: figure.people })
  const { value, low, high, people, change, before } = figure
  const words = t(nps ? 'results.score' : 'results.mean', { value, low, high, people })
  return change === null || before === null
    ? words
    : `${words} ${word('change', change)} ${t('results.before', { value: before })}`
}

/** Means by group, as bars with intervals and a table; chart, sentence and table draw on the same frozen figures. */
function Groups(props: One): Html | null {
  const { answer, question, measured } = props
  const { form, texts, locale } = answer
  const groups = measured.figures.filter(({ unit, part }) => unit !== null || part !== null)
  if (groups.length === 0) return null
  const asked = form.questions.find(({ key }) => key === question.key)
  const label = (figure: Released) =>
    [groupOf(form, texts, form.unit, figure.unit), groupOf(form, texts, form.part, figure.part)]
      .filter((one) => one !== null)
      .map((one) => (one === '-' ? t('results.not-said') : one))
      .join(', ')
  const items = groups.map((figure) => {
    if (figure.shown === 'exact')
      return {
        label: label(figure),
        value: figure.value,
        low: figure.low,
        high: figure.high,
        n: figure.people,
      }
    if (figure.shown === 'range')
      return {
        label: label(figure),
        value: null,
        note: t('results.range-short', { from: figure.from, to: figure.to }),
      }
    return { label: label(figure), value: null, note: t('results.not-shown-short') }
  })
  return (
    <Figure
      chart={{
        kind: 'bars',
        id: `by-group-${measured.measure.replaceAll('/', '-')}`,
        title: t('results.by-group'),
        description: items
          .map(({ label: name, value, note }) => `${name}: ${value === null ? note : value}`)
          .join('; '),
        locale,
        domain: isNps(props) ? [-100, 100] : [asked?.low ?? 0, asked?.high ?? 1],
        items,
      }}
      sentence={t('results.by-group-text')}
      source={t('results.source')}
    />
  )
}

function Shares(props: One): Html | null {
  const { answer, question, measured } = props
  const { form, texts, locale } = answer
  if (question.kind === 'text' || question.kind === 'ranking') return null
  if (measured.spread === null)
    return measured.figures.length > 0 ? null : <p class="quiet">{t('results.not-shown')}</p>
  const { shares, people } = measured.spread
  const label = (value: number) => {
    if (isNps(props))
      return t(`results.nps.${value === 100 ? 'for' : value === 0 ? 'between' : 'against'}`)
    if (question.kind === 'multiple' || question.kind === 'consent')
      return t(value === 1 ? 'answer.yes' : 'answer.no')
    return valueWords(question.kind, form, texts, question.key, value)
  }
  const shown = question.kind === 'multiple' ? shares.filter(({ value }) => value === 1) : shares
  const items = shown.map(({ value, percent, low, high }) => ({
    label: label(value),
    value: percent / 100,
    low: low / 100,
    high: high / 100,
    n: people,
  }))
  const most = shown.reduce(
    (best, one) => (one.percent > best.percent ? one : best),
    shown[0] ?? { value: 0, percent: 0 },
  )
  const title =
    question.kind === 'multiple'
      ? t('results.chosen', { percent: most.percent })
      : t('results.most', { what: label(most.value), percent: most.percent })
  return (
    <Figure
      chart={{
        kind: 'bars',
        id: `shares-${measured.measure.replaceAll('/', '-')}`,
        title,
        description: items
          .map((one) => `${one.label}: ${Math.round(one.value * 100)} %`)
          .join('; '),
        locale,
        domain: [0, 1],
        format: { style: 'percent', maximumFractionDigits: 0 },
        items,
      }}
      sentence={t('results.shares-text', {
        people,
        text: (texts.questions[question.key] ?? noTexts).text,
      })}
      source={t('results.source')}
    />
  )
}
