// Somebody's own page about their data: look, take along, ask.
import { Button, Deadline, Field, Form, Row, Rows, Tag, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import type { seeMine } from '../see-mine.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeMine)['answers']>

export const MinePage: View<Answer> = (
  { person, requests, kinds, restricted, settings },
  here,
) => ({
  title: t('mine-title'),
  lead: t('mine-lead', { business: here.business.name }),
  width: 'form',
  unlisted: true,
  main: (
    <>
      <Rows label={t('mine-title')}>
        <Row href="/me/privacy/data" title={t('look')} text={t('look-text')} />
        <Row href="/me/privacy/data.zip" title={t('take')} text={t('take-text')} />
        <Row href="/me/privacy/data.json" title={t('take-json')} text={t('take-json-text')} />
        <Row href="/me/consent" title={t('to-consent')} text={t('to-consent-text')} />
        <Row href="/me/machines" title={t('to-machines')} text={t('to-machines-text')} />
        <Row href={`/people/${person}/erase`} title={t('erase-self')} text={t('erase-self-text')} />
      </Rows>
      {restricted && (
        <p>
          <Tag tone="person">{t('restricted')}</Tag> <Time at={restricted} as="day" />
        </p>
      )}
      {requests.length > 0 && <Asked requests={requests} />}
      <h2>{t('ask-title')}</h2>
      <Form action="/me/privacy/ask">
        <Field
          name="kind"
          type="radios"
          label={t('ask-kind')}
          value={here.value('kind')}
          error={here.error('kind')}
          options={kinds.map((value) => ({
            value,
            label: word('kind', value),
            hint: word('kind-hint', value),
          }))}
        />
        <Field
          name="words"
          type="textarea"
          rows={4}
          most={4000}
          label={t('ask-words')}
          hint={t('ask-words-hint')}
          optional
          value={here.value('words')}
          error={here.error('words')}
        />
        <Button next={t('ask-next')}>{t('ask')}</Button>
      </Form>
      <Outside settings={settings} />
    </>
  ),
})

const Asked = ({ requests }: Pick<Answer, 'requests'>): Html => (
  <>
    <h2>{t('asked-before')}</h2>
    {requests.map((one) => (
      <section class="letter">
        <h3>{word('kind', one.kind)}</h3>
        <p class="meta">
          <Tag tone={one.state === 'open' ? 'person' : 'done'}>{word('state', one.state)}</Tag>
          <Time at={one.asked_at} as="day" />
          {one.state === 'open' && one.due_at && <Deadline at={one.due_at} />}
        </p>
        {one.words && <p dir="auto">{one.words}</p>}
        {one.extended_why && (
          <p dir="auto">
            {t('extended-because')} {one.extended_why}
          </p>
        )}
        {one.ground && <p>{word('ground', one.ground)}</p>}
        {one.answer && <p dir="auto">{one.answer}</p>}
      </section>
    ))}
  </>
)

export const Outside = ({ settings }: Pick<Answer, 'settings'>): Html => (
  <>
    <h2>{t('outside-title')}</h2>
    <p>{t('outside')}</p>
    {settings.officer && (
      <p>
        {t('officer')}: <bdi>{settings.officer}</bdi>
        {settings.officer_email && (
          <>
            , <a href={`mailto:${settings.officer_email}`}>{settings.officer_email}</a>
          </>
        )}
      </p>
    )}
    <p>
      {t('authority')}: <bdi>{settings.authority || t('any-authority')}</bdi>{' '}
      {settings.authority_url && (
        <a href={settings.authority_url} rel="noreferrer">
          {settings.authority_url}
        </a>
      )}
    </p>
  </>
)
