import { Notice, Table } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'

type Flaw = {
  kind: 'edited' | 'deleted' | 'gap' | 'reordered' | 'forged' | 'unsealed' | 'differs-outside'
  where: string
}

export const VerifyPage: View<{
  entries: number
  checkpoints: number
  flaws: Flaw[]
  whole: boolean
}> = ({ entries, checkpoints, flaws, whole }) => ({
  title: t('verify.title'),
  lead: t('verify.lead'),
  crumbs: [{ href: '/desk/audit', label: t('log.title') }],
  main: whole ? (
    <p>{t('verify.whole', { entries, checkpoints })}</p>
  ) : (
    <>
      <Notice
        tone="harm"
        heading={t('verify.broken', { count: flaws.length })}
        text={t('verify.next')}
      />
      <Table
        caption={t('verify.flaws')}
        rows={flaws}
        columns={[
          { label: t('verify.kind'), head: true, show: (flaw) => t(`flaw.${flaw.kind}`) },
          { label: t('verify.where'), show: (flaw) => <code dir="ltr">{flaw.where}</code> },
        ]}
      />
    </>
  ),
})
