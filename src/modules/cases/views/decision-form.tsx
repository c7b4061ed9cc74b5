// The form of a decision, first or second: answers with their consequence, the reasons as the person will read them.
import { Button, Checkbox, Field, Form, type Html } from '#html'
import type { Here } from '#kernel/web'
import { t, word } from '../words.ts'

type Props = {
  action: string
  here: Here
  bodies: ReadonlyArray<{ id: string; name: string }>
  external: string | null
  goodwill: { text: string; per_gesture: number; left: number } | null
  /** What like cases came to, if they agree. */
  usual: string | null
  promiseDay: string
  second: boolean
}

const outcomes = ['upheld', 'partly', 'not-upheld', 'withdrawn', 'out-of-scope']
const remedies = ['none', 'apology', 'repair', 'replacement', 'refund', 'voucher', 'other']

export function DecisionForm(props: Props): Html {
  const { action, here, bodies, external, usual, promiseDay, second } = props
  const field = (name: string) => ({ name, value: here.value(name), error: here.error(name) })
  return (
    <Form action={action} id="decide">
      <Field
        {...field('outcome')}
        type="radios"
        label={t('decision.question')}
        options={outcomes
          .filter((value) => !second || !['withdrawn', 'out-of-scope'].includes(value))
          .map((value) => ({
            value,
            label: word('outcome', value),
            hint: word('outcome-hint', value),
          }))}
      />
      <Field
        {...field('reasons')}
        type="textarea"
        rows={7}
        label={t('decision.reasons')}
        hint={t('decision.reasons-hint')}
      />
      {usual !== null && (
        <Field
          {...field('differs')}
          type="textarea"
          rows={3}
          label={t('decision.differs')}
          hint={t('decision.differs-hint', { outcome: word('outcome', usual) })}
          optional
        />
      )}
      <Field
        {...field('remedy')}
        type="select"
        label={t('decision.remedy')}
        options={remedies.map((value) => ({ value, label: word('remedy', value) }))}
        choose
      />
      <Field
        {...field('remedyWords')}
        label={t('decision.remedy-words')}
        hint={t('decision.remedy-words-hint')}
        optional
      />
      <Field
        {...field('value')}
        label={t('decision.value')}
        hint={t('decision.value-hint')}
        inputmode="decimal"
        ltr
        optional
      />
      <Field
        name="by"
        type="date"
        label={t('decision.by-day')}
        value={here.value('by', promiseDay)}
        error={here.error('by')}
      />
      <Goodwill {...props} />
      {bodies.length > 0 && (
        <Field
          name="external"
          type="select"
          label={t('decision.external')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          value={here.value('external', external ?? '')}
          error={here.error('external')}
          choose
          optional
        />
      )}
      <Button next={t(second ? 'decision.send-second-next' : 'decision.send-next')}>
        {t('decision.send')}
      </Button>
    </Form>
  )
}

const Goodwill = ({ goodwill, here }: Props): Html | null =>
  goodwill === null ? null : (
    <Checkbox
      name="goodwill"
      value="on"
      label={t('decision.as-goodwill')}
      hint={t('decision.goodwill-hint', {
        most: goodwill.per_gesture / 100,
        left: goodwill.left / 100,
      })}
      checked={here.value('goodwill') !== ''}
      {...(here.error('goodwill') ? { error: here.error('goodwill') } : {})}
    />
  )
