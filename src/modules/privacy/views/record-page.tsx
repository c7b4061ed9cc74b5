// The record of processing and the data map: printed from declarations; only the words beside them can be written.
import { Button, Details, Field, Form, Hidden, Table, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import { retained } from '../retained.ts'
import type { Activity } from '../record.ts'
import type { seeRecord } from '../see-record.ts'
import { category, columnSays, said, t, tableSays, word } from '../words.ts'
import { deskCrumbs } from './desk-page.tsx'

type Answer = NonNullable<(typeof seeRecord)['answers']>

export const RecordPage: View<Answer> = (answer, here) => ({
  title: t('record-title'),
  lead: t('record-lead'),
  crumbs: deskCrumbs(),
  width: 'desk',
  main: (
    <>
      <p>
        <a href="/privacy/dpv.jsonld">{t('for-machines')}</a>
      </p>
      <Details summary={t('record-contents', { n: answer.activities.length })}>
        <ul>
          {answer.activities.map(({ purpose, says }) => (
            <li>
              <a href={`#purpose-${purpose}`}>{said(says)}</a>
            </li>
          ))}
          <li>
            <a href="#recipients">{t('recipients-title')}</a>
          </li>
          <li>
            <a href="#machines">{t('machines-title')}</a>
          </li>
        </ul>
      </Details>
      {answer.activities.map((one) => (
        <One one={one} />
      ))}
      <h2 id="recipients">{t('recipients-title')}</h2>
      {answer.recipients.map((one) => (
        <>
          <p>{said(one.about)}</p>
          <Words kind="recipient" name={one.name} own={one.own} />
        </>
      ))}
      <h2 id="machines">{t('machines-title')}</h2>
      {answer.automations.length === 0 && <p>{t('machines-none')}</p>}
      {answer.automations.map((one) => (
        <>
          <h3>{said(one.purpose)}</h3>
          <p>{said(one.logic)}</p>
          <Words kind="automation" name={one.name} own={one.own} />
        </>
      ))}
      <SettingsForm answer={answer} here={here} />
    </>
  ),
})

const One = ({ one }: { one: Activity }): Html => (
  <section>
    <h2 id={`purpose-${one.purpose}`}>{said(one.says)}</h2>
    <p class="meta">
      {one.bases.map((name) => (
        <span>{word('basis', name)}</span>
      ))}
      {one.recipients.map((name) => (
        <a href={`/privacy#recipient-${name}`}>{t('given-on')}</a>
      ))}
    </p>
    <Words kind="purpose" name={one.purpose} own={one.own} />
    {one.tables.length > 0 && (
      <Table
        caption={t('data-map')}
        hideCaption
        rows={one.tables}
        columns={[
          { label: t('where'), head: true, show: (row) => tableSays(row.table) },
          {
            label: t('what'),
            show: (row) => row.columns.map((name) => columnSays(row.table, name)).join(', '),
          },
          {
            label: t('kept'),
            show: (row) => row.retention.map((rule) => retained(row.table, rule)).join('; '),
          },
          { label: t('when-erased'), show: (row) => word('erase', row.erase) },
        ]}
      />
    )}
    <p class="quiet">{one.categories.map(category).join(', ')}</p>
  </section>
)

type WordsProps = { kind: 'purpose' | 'recipient' | 'automation'; name: string; own: string | null }

const Words = ({ kind, name, own }: WordsProps): Html => (
  <>
    {own && <p dir="auto">{own}</p>}
    <Details summary={t('own-words')} plain>
      <Form action="/desk/privacy/record">
        <Hidden name="kind" value={kind} />
        <Hidden name="key" value={name} />
        <Field
          name="words"
          type="textarea"
          rows={3}
          label={t('own-words-label')}
          hint={t('own-words-hint')}
          optional
          value={own ?? ''}
        />
        <Button kind="plain">{t('own-words-keep')}</Button>
      </Form>
    </Details>
  </>
)

const SettingsForm = ({ answer: { settings }, here }: { answer: Answer; here: Here }): Html => (
  <>
    <h2>{t('settings-title')}</h2>
    <Form action="/desk/privacy/settings">
      <Field
        name="officer"
        label={t('officer')}
        optional
        value={here.value('officer', settings.officer)}
        error={here.error('officer')}
      />
      <Field
        name="officerEmail"
        type="email"
        label={t('officer-email')}
        optional
        ltr
        value={here.value('officerEmail', settings.officer_email)}
        error={here.error('officerEmail')}
      />
      <Field
        name="authority"
        label={t('authority')}
        hint={t('authority-hint')}
        optional
        value={here.value('authority', settings.authority)}
        error={here.error('authority')}
      />
      <Field
        name="authorityUrl"
        type="url"
        label={t('authority-url')}
        optional
        ltr
        value={here.value('authorityUrl', settings.authority_url)}
        error={here.error('authorityUrl')}
      />
      <Button>{t('settings-keep')}</Button>
    </Form>
  </>
)
