import { Summary, Table } from '#html'
import { formatNumber } from '#kernel/language'
import type { seeAccount } from '../account-see.ts'
import { groupWord, t } from '../words.ts'

type Agreed = NonNullable<(typeof seeAccount)['answers']>['agreement']
const percent = (value: number) =>
  formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })
const points = (value: number) => formatNumber(value * 100, { maximumFractionDigits: 0 })

/** How far moderators agree with each other, and whether suggestions sway them. */
export const Agreement = ({ of: { moderators, groups, bias } }: { of: Agreed }) => (
  <>
    <h2>{t('agreement.title')}</h2>
    <p>{t('agreement.about')}</p>
    <Summary
      rows={[
        {
          name: t('agreement.moderators'),
          value:
            moderators.mean === null
              ? t('rules.few')
              : t('agreement.moderators-value', {
                  share: percent(moderators.mean),
                  people: moderators.people,
                }),
        },
        { name: t('agreement.shown'), value: rateOf(bias.shown) },
        { name: t('agreement.hidden'), value: rateOf(bias.hidden) },
        { name: t('agreement.bias'), value: differenceOf(bias.difference) },
      ]}
    />
    {groups.length > 0 && (
      <Table
        caption={t('agreement.groups')}
        rows={groups}
        columns={[
          { label: t('rules.group'), head: true, show: (row) => groupWord(row.group) },
          {
            label: t('rules.people'),
            number: true,
            show: (row) =>
              row.people === null ? t('rules.few') : t('rules.about', { n: row.people }),
          },
          {
            label: t('agreement.share'),
            number: true,
            show: (row) => (row.share === null ? t('rules.few') : percent(row.share)),
          },
          {
            label: t('agreement.kappa'),
            number: true,
            show: (row) => (row.kappa === null ? t('rules.few') : formatNumber(row.kappa)),
          },
        ]}
      />
    )}
  </>
)

const rateOf = ({ agreed, of, share }: Agreed['bias']['shown']) =>
  share === null ? t('account.too-few') : t('agreement.rate', { agreed, of, share: percent(share) })

const differenceOf = (found: Agreed['bias']['difference']) =>
  found === null
    ? t('agreement.bias-few')
    : t(found.verdict === 'higher' ? 'agreement.bias-yes' : 'agreement.bias-no', {
        points: points(found.value),
        low: points(found.low),
        high: points(found.high),
      })
