// The figures of promises: counts that add up, and the share kept in time with how sure it can be.
import { Summary, type Html } from '#html'
import { formatNumber } from '#kernel/language'
import type { Figures } from '../figures.ts'
import { t, word } from '../words.ts'

const percent = (share: number) =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 0 })

export const FiguresOf = ({ figures }: { figures: Figures }): Html => (
  <>
    <p>
      {figures.inTime
        ? t('figures.in-time', {
            kept: figures.kept,
            due: figures.due,
            share: percent(figures.inTime.share),
            low: percent(figures.inTime.low),
            high: percent(figures.inTime.high),
          })
        : t('figures.none-due')}
    </p>
    <Summary
      rows={[
        { name: word('state', 'kept'), value: formatNumber(figures.kept) },
        { name: word('state', 'kept-late'), value: formatNumber(figures.keptLate) },
        { name: word('state', 'late'), value: formatNumber(figures.late) },
        { name: word('state', 'dropped'), value: formatNumber(figures.dropped) },
        { name: word('state', 'open'), value: formatNumber(figures.open) },
        { name: t('figures.made'), value: formatNumber(figures.made) },
      ]}
    />
    <p class="quiet">{t('figures.definition')}</p>
  </>
)
