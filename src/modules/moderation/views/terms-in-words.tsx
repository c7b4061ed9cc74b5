// What moderation promises and what usually follows, in words, printed from the settings that run.
import { Summary, Table, type Html } from '#html'
import type { Terms } from '../terms.ts'
import { measuresWithPoints } from '../terms.ts'
import { accountWord, t } from '../words.ts'

export type PublicTerms = Pick<
  Terms,
  | 'promised_hours'
  | 'appeal_days'
  | 'strike_days'
  | 'weights'
  | 'blind_share'
  | 'second_share'
  | 'ladder'
>

export const TermsInWords = ({ terms }: { terms: PublicTerms }): Html => (
  <>
    <Summary
      rows={[
        ...(['harm', 'serious', 'usual', 'taste'] as const).map((name, at) => ({
          name: t(`terms.looks.${name}`),
          value: t('terms.within-hours', { n: terms.promised_hours[3 - at] ?? 0 }),
        })),
        {
          name: t('terms.answers-appeals'),
          value: t('terms.within-days', { n: terms.appeal_days }),
        },
        { name: t('terms.may-appeal'), value: t('terms.six-months') },
        { name: t('terms.points-count'), value: t('terms.for-days', { n: terms.strike_days }) },
        {
          name: t('terms.samples'),
          value: t('terms.samples-now', { blind: terms.blind_share, second: terms.second_share }),
        },
      ]}
    />
    <Table
      caption={t('terms.ladder')}
      rows={terms.ladder}
      columns={[
        {
          label: t('terms.from-points'),
          head: true,
          show: ({ points }) => t('points', { n: points }),
        },
        {
          label: t('terms.usually'),
          show: ({ account, days }) =>
            t('terms.follows', { what: accountWord(account), days: days ?? 0 }),
        },
      ]}
    />
    <p class="quiet">
      {t('terms.weights-now', {
        list: measuresWithPoints
          .map((name, at) => `${t(`account.measure.${name}`)}: ${terms.weights[at] ?? 0}`)
          .join('; '),
      })}{' '}
      {t('terms.person-decides')}
    </p>
  </>
)
