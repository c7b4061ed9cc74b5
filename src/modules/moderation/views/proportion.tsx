// What was decided earlier under each clause: a hint, so that like is treated alike.
import { Table, type Html } from '#html'
import { accountWord, contentWord, t } from '../words.ts'
import type { MatterSeen } from './matter-page.tsx'

export function Proportion({ seen: { similar, clauses } }: { seen: MatterSeen }): Html | null {
  const rows = similar.flatMap((one) => {
    const clause = clauses.find(
      (known) => known.guideline === one.guideline && known.number === one.number,
    )
    return clause ? [{ ...one, heading: clause.heading }] : []
  })
  if (rows.length === 0) return <p class="quiet">{t('similar.none')}</p>
  return (
    <Table
      caption={t('similar.title')}
      rows={rows.slice(0, 12)}
      columns={[
        {
          label: t('clause'),
          head: true,
          show: ({ number, heading }) => <bdi>{t('clause-line', { number, heading })}</bdi>,
        },
        {
          label: t('similar.what'),
          show: ({ content, account }) =>
            account === 'none'
              ? contentWord(content)
              : `${contentWord(content)}, ${accountWord(account)}`,
        },
        { label: t('similar.times'), number: true, show: ({ times }) => times },
        { label: t('similar.undone'), number: true, show: ({ undone }) => undone },
      ]}
    />
  )
}
