// For those who appoint: who receives, who waits for a second person, and that the channel works. Never a report.
import { Button, Checkbox, Details, Field, Form, Press, Table, Tag } from '#html'
import type { Here } from '#kernel/web'
import { countryRules } from '../retention.ts'
import { t, word } from '../words.ts'
import { dayWords } from './day.tsx'
import type { Desk } from './desk-page.tsx'

type Row = Desk['everybody'][number]

const state = (one: Row) =>
  one.ended_on ? (
    <Tag>{t('desk.ended', { day: dayWords(one.ended_on) })}</Tag>
  ) : !one.approved_on ? (
    <Tag tone="person">{t('desk.waits-approval')}</Tag>
  ) : !one.fingerprint ? (
    <Tag tone="person">{t('desk.waits-key')}</Tag>
  ) : (
    <Tag tone="done">{t('desk.ready')}</Tag>
  )

export const PeopleDesk = ({ seen, here }: { seen: Desk; here: Here }) => (
  <>
    <section>
      <h2>{t('desk.people')}</h2>
      <p>
        <strong>{t(seen.healthy ? 'desk.healthy' : 'desk.unhealthy')}</strong>{' '}
        {t('desk.only-healthy')}
      </p>
      <p class="hint">
        {t('desk.unexamined')} {t('desk.proxy')}
      </p>
      <Table
        caption={t('desk.people')}
        hideCaption
        rows={seen.everybody}
        columns={[
          { label: t('desk.name'), head: true, show: (one) => <bdi>{one.name}</bdi> },
          { label: t('desk.role'), show: (one) => <bdi>{one.role}</bdi> },
          {
            label: t('desk.step'),
            show: (one) =>
              [
                one.reads ? word('step', String(one.step)) : '',
                one.keeps_identity ? t('keeps') : '',
              ]
                .filter((part) => part !== '')
                .join(' · '),
          },
          { label: t('desk.state'), show: state },
          {
            label: t('desk.to-do'),
            show: (one) => (
              <>
                {!one.approved_on && !one.ended_on && (
                  <Press action={`/desk/speak-up/recipients/${one.id}/approve`}>
                    {t('desk.approve')}
                  </Press>
                )}
                {!one.ended_on && (
                  <Press action={`/desk/speak-up/recipients/${one.id}/end`}>{t('desk.end')}</Press>
                )}
              </>
            ),
          },
        ]}
      />
      <Details summary={t('desk.propose')} open={Object.keys(here.typed).includes('email')}>
        <Form action="/desk/speak-up/recipients">
          <Field
            name="email"
            type="email"
            label={t('desk.email')}
            hint={t('desk.email-hint')}
            value={here.value('email')}
            error={here.error('email')}
          />
          <Field
            name="role"
            label={t('desk.role')}
            value={here.value('role')}
            error={here.error('role')}
          />
          <Field
            name="step"
            type="radios"
            label={t('desk.step')}
            value={here.value('step', '1')}
            options={['1', '2', '3'].map((one) => ({ value: one, label: word('step', one) }))}
          />
          <Checkbox name="reads" label={t('desk.reads')} error={here.error('reads')} />
          <Checkbox name="keeps" label={t('desk.keeps')} />
          <Button next={t('desk.propose-next')}>{t('desk.propose')}</Button>
        </Form>
      </Details>
    </section>
    <Details summary={t('desk.rules')} open={Object.keys(here.typed).includes('country')}>
      <Form action="/desk/speak-up/rules">
        <Field
          name="country"
          type="select"
          label={t('desk.country')}
          hint={t('desk.country-hint')}
          value={here.value('country', seen.channel?.country ?? 'EU')}
          error={here.error('country')}
          options={countryRules.map(({ country, law, most }) => ({
            value: country,
            label: t('desk.country-rule', { country, law, most }),
          }))}
        />
        <Field
          name="founded"
          type="number"
          label={t('desk.founded')}
          value={here.value('founded', seen.channel?.months_founded ?? 36)}
          error={here.error('founded')}
        />
        <Field
          name="unfounded"
          type="number"
          label={t('desk.unfounded')}
          value={here.value('unfounded', seen.channel?.months_unfounded ?? 2)}
          error={here.error('unfounded')}
        />
        <Field
          name="origin"
          type="url"
          label={t('desk.origin')}
          hint={t('desk.origin-hint')}
          value={here.value('origin', seen.channel?.separate_origin ?? '')}
          error={here.error('origin')}
          optional
        />
        <Field
          name="onion"
          label={t('desk.onion')}
          value={here.value('onion', seen.channel?.onion ?? '')}
          error={here.error('onion')}
          ltr
          optional
        />
        <Field
          name="authority"
          type="textarea"
          label={t('desk.authority')}
          value={here.value('authority', seen.channel?.authority ?? '')}
          optional
        />
        <Button kind="plain">{t('desk.save')}</Button>
      </Form>
    </Details>
  </>
)
