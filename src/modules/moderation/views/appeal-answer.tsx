// The answer to an appeal: right, right in part or not, with reasons; where in part, the lesser measure and nothing harsher.
import { Button, Details, Field, type Html } from '#html'
import type { Here } from '#kernel/web'
import { accountMeasures, type AccountMeasure, type Content, type Reach } from '../shapes.ts'
import { accountWord, contentWord, t } from '../words.ts'

type Appealed = {
  side: 'author' | 'reporter'
  content: Content
  account: AccountMeasure
  reach: Reach
  until: Date | null
  weight: number
}
type Props = { appeal: Appealed; here: Here }

export const AnswerFields = ({ appeal, here }: Props): Html => {
  const outcomes = [
    'upheld',
    ...(appeal.side === 'author' ? ['lessened'] : []),
    'rejected',
  ] as const
  return (
    <>
      <Field
        name="outcome"
        type="radios"
        label={t('appeals.right')}
        options={(outcomes as readonly ('upheld' | 'lessened' | 'rejected')[]).map((value) => ({
          value,
          label: t(`outcome.${value}`),
          hint: t(`outcome.${value}-hint`),
        }))}
        value={here.value('outcome')}
        error={here.error('outcome')}
      />
      {appeal.side === 'author' && <Lesser appeal={appeal} here={here} />}
      <Field
        name="reasons"
        type="textarea"
        rows={5}
        label={t('appeals.reasons')}
        hint={t('appeals.reasons-hint')}
        value={here.value('reasons')}
        error={here.error('reasons')}
        most={5000}
      />
      <Button next={t('appeals.next')}>{t('appeals.button')}</Button>
    </>
  )
}

/** Only what is no harsher than the first stands to be chosen. */
function Lesser({ appeal, here }: Props): Html {
  const { content, account, reach, weight } = appeal
  const measures = accountMeasures.slice(0, accountMeasures.indexOf(account) + 1)
  const wrong = ['content', 'account', 'days', 'reach', 'weight'].some(
    (name) => here.error(name) !== undefined,
  )
  return (
    <Details summary={t('lesser.title')} open={wrong || here.value('outcome') === 'lessened'}>
      <p class="quiet">{t('lesser.about')}</p>
      {content === 'hide' && (
        <Field
          name="content"
          type="radios"
          label={t('decide.content')}
          options={(['hide', 'keep'] as const).map((value) => ({
            value,
            label: contentWord(value),
          }))}
          value={here.value('content', 'hide')}
          error={here.error('content')}
        />
      )}
      <Field
        name="account"
        type="radios"
        label={t('decide.account')}
        options={measures.map((value) => ({ value, label: accountWord(value) }))}
        value={here.value('account', account)}
        error={here.error('account')}
      />
      {account !== 'none' && account !== 'warn' && (
        <Field
          name="days"
          inputmode="numeric"
          label={t('lesser.days')}
          hint={t('lesser.days-hint')}
          value={here.value('days')}
          error={here.error('days')}
          optional
        />
      )}
      {account !== 'none' && reach === 'business' && (
        <Field
          name="reach"
          type="radios"
          label={t('decide.reach')}
          options={(['business', 'space'] as const).map((value) => ({
            value,
            label: t(`reach.${value}`),
          }))}
          value={here.value('reach', reach)}
          error={here.error('reach')}
        />
      )}
      {weight > 0 && (
        <Field
          name="weight"
          type="select"
          label={t('decide.weight')}
          options={Array.from({ length: weight + 1 }, (_, n) => ({
            value: String(n),
            label: t('points', { n }),
          }))}
          value={here.value('weight', weight)}
          error={here.error('weight')}
        />
      )}
    </Details>
  )
}
