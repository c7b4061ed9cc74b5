// What a yearly report holds: the words in every language of the business, and the figures of the year as numbers.
// @fulfils R142
import { asVisitor, whatIsPublished, type Asking, type PublicSection } from '#kernel'
import { draw, formatDate, formatNumber, say } from '#kernel/language'
import { indicatorWords, publicFigures, type PublicFigure } from '#indicators'
import { chainOf, type Value } from './chain.ts'
import { promiseWords } from './words.ts'

export type ReportFigure = {
  indicator: string
  name: Record<string, string>
  unit: string
  period: string
  shown: 'figure' | 'withheld' | 'none' | 'silent'
  value: number | null
  low: number | null
  high: number | null
  n: number | null
  because: string | null
  target: { value: number; until: string } | null
  codes: readonly string[]
}
export type ReportSection = {
  id: string
  title: string
  lead: string
  lines: Array<{ name: string; value: string }>
  note: string
}
export type ReportContent = {
  business: string
  year: number
  edition: number
  made: string
  languages: Record<string, { values: ReportSection[]; sections: ReportSection[] }>
  figures: ReportFigure[]
}

/** Read as a visitor reads it: nothing gets into a report that is not public. */
export async function reportContent(
  now: Asking,
  year: number,
  edition: number,
): Promise<ReportContent> {
  const figures = await publicFigures(asVisitor(now))
  const { name, languages, timeZone } = now.business
  const worded: Array<[string, ReportContent['languages'][string]]> = []
  for (const locale of languages) {
    const reader = asVisitor(now, locale)
    const values = await chainOf(reader, figures)
    const sections = await whatIsPublished(reader)
    const inWords = () => ({
      values: values.map(valueInWords),
      sections: sections.map(sectionInWords),
    })
    worded.push([locale, draw({ locale, timeZone, now: now.at }, inWords)])
  }
  return {
    business: name,
    year,
    edition,
    made: now.at.toISOString(),
    languages: Object.fromEntries(worded),
    figures: figures.flatMap((figure) => figuresOfYear(figure, year, languages, timeZone)),
  }
}

const sectionInWords = (section: PublicSection): ReportSection => ({
  id: section.id,
  title: say(section.title),
  lead: section.lead ? say(section.lead) : '',
  lines: section.lines.map((line) => ({ name: say(line.name), value: valueOf(line) })),
  note: [section.lines.length === 0 ? section.empty : undefined, section.withheld]
    .flatMap((said) => (said ? [say(said)] : []))
    .join(' '),
})

function valueOf({ value, at }: PublicSection['lines'][number]): string {
  const text =
    typeof value === 'number' ? formatNumber(value) : typeof value === 'object' ? say(value) : value
  return [text, at && formatDate(at)].filter((part) => part !== undefined).join(', ')
}

const valueInWords = (value: Value): ReportSection => ({
  id: `${value.guideline}#${value.number}`,
  title: value.heading,
  lead: value.words,
  lines: value.promises.map(({ promise, figure }) => ({
    name: promiseWords(promise.name),
    value: figure ? indicatorWords(figure.indicator.name) : '',
  })),
  note: value.missing.map((part) => say({ key: `trust.missing.${part}` })).join(' '),
})

function figuresOfYear(
  { indicator, history, silence, target }: PublicFigure,
  year: number,
  languages: readonly string[],
  timeZone: string,
): ReportFigure[] {
  const name = Object.fromEntries(
    languages.map((locale) => [
      locale,
      draw({ locale, timeZone }, () => indicatorWords(indicator.name)),
    ]),
  )
  const fixed = {
    indicator: indicator.name,
    name,
    unit: indicator.unit,
    target: target && { value: target.value, until: target.until },
    codes: indicator.codes ?? [],
  }
  const none = { value: null, low: null, high: null, n: null }
  if (silence)
    return [{ ...fixed, period: `${year}`, shown: 'silent', ...none, because: silence.reason }]
  return history
    .filter((row) => row.period.startsWith(`${year}`))
    .map(({ period, shown, value, low, high, n, because }) => ({
      ...fixed,
      period,
      shown,
      value,
      low,
      high,
      n,
      because,
    }))
}
