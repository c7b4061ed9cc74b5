import { Tag } from '#html'
import { t } from '../words.ts'
import { wordsOf, type Card, type Followed, type Reading, type Warning } from './declared.tsx'
import { inUnit, interval, periodWords } from './in-unit.ts'

/** The figure with its interval and how many it rests on, or in words why there is none. */
export function FigureWords({ of, unit }: { of: Reading | undefined; unit: Card['unit'] }) {
  if (of === undefined) return <span class="quiet">{t('no-figure-yet')}</span>
  if (of.value === null) return <span class="quiet">{becauseWords(of.because)}</span>
  return (
    <>
      <strong class="number">{inUnit(of.value, unit)}</strong>{' '}
      <span class="quiet">
        {of.low !== null && of.high !== null && interval(of.low, of.high, unit)}
        {' · '}
        {t('of-so-many', { n: of.n ?? 0 })}
      </span>
    </>
  )
}

/** In words why there is no figure. */
export function becauseWords(because: string | null): string {
  const key = `because.${because ?? 'no-answers'}`
  return t(t.has(key) ? key : 'because.other')
}

/** Whether it changed, and whether that is good: never by colour alone. */
export function ChangeWords({
  verdict,
  better,
}: {
  verdict: Followed['verdict']
  better: Card['better']
}) {
  if (verdict === null) return <span class="quiet">{t('change.none')}</span>
  if (verdict === 'no-clear-change' || better === 'neither') return <>{t(`change.${verdict}`)}</>
  return verdict === better ? (
    <Tag tone="done">{t(`change.better-${verdict}`)}</Tag>
  ) : (
    <Tag tone="person">{t(`change.worse-${verdict}`)}</Tag>
  )
}

export const warningWords = (warning: Warning, unit: Card['unit']): string => {
  switch (warning.key) {
    case 'quiet-channel':
      return t('warning.quiet-channel', {
        besides: wordsOf(warning.besides),
        value: inUnit(warning.value, 'percent'),
      })
    case 'unknown-channel':
      return t('warning.unknown-channel', { besides: wordsOf(warning.besides) })
    case 'missed':
      return t('warning.missed', {
        target: inUnit(warning.target, unit),
        until: periodWords(warning.until),
      })
    case 'wide':
      return t('warning.wide', { low: inUnit(warning.low, unit), high: inUnit(warning.high, unit) })
  }
}
