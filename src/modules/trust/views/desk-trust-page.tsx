import { Button, Details, Field, Form, Hidden, Row, Rows, Table, Tag, Time } from '#html'
import { say } from '#kernel/language'
import type { Here, View } from '#kernel/web'
import { promiseWords, t } from '../words.ts'
import type { Report } from './trust-page.tsx'
import type { Value } from './values.tsx'

type Desk = {
  open: Date | null
  values: unknown[]
  promises: string[]
  clauses: ReadonlyArray<{ key: string; heading: string; title: string }>
  sections: ReadonlyArray<{ id: string; title: Parameters<typeof say>[0] }>
  words: ReadonlyArray<{ section: string; locale: string; source: string }>
  reports: readonly Report[]
  languages: readonly string[]
}
type Linked = Omit<Value, 'clauses'> & {
  clauses: Array<Value['clauses'][number] & { guideline: string; number: number }>
}

export const DeskTrustPage: View<Desk> = (desk, here) => ({
  title: t('desk.title'),
  lead: t('desk.lead'),
  width: 'desk',
  main: (
    <>
      {desk.open === null ? (
        <Form action="/desk/trust/open">
          <Button next={t('open-next')}>{t('open')}</Button>
        </Form>
      ) : (
        <p>
          {t('open-since')} <Time at={desk.open} as="day" />. <a href="/trust">{t('open-see')}</a>
        </p>
      )}
      <section>
        <h2>{t('chain')}</h2>
        <p class="quiet">{t('chain-lead')}</p>
        {desk.values.length === 0 ? (
          <p>
            {t('values-none')} <a href="/desk/guidelines">{t('values-write')}</a>
          </p>
        ) : (
          (desk.values as Linked[]).map((value) => <Chain value={value} desk={desk} here={here} />)
        )}
      </section>
      <section>
        <h2>{t('own-words')}</h2>
        <p class="quiet">{t('own-words-lead')}</p>
        {desk.sections.map((section) => (
          <Words of={section} desk={desk} here={here} />
        ))}
      </section>
      <section>
        <h2>{t('reports')}</h2>
        <p class="quiet">{t('freeze-lead')}</p>
        <Form action="/desk/trust/reports">
          <Field
            name="year"
            type="number"
            label={t('year')}
            value={here.value('year', here.at.getUTCFullYear())}
            error={here.error('year')}
          />
          <Button kind="plain" next={t('freeze-next')}>
            {t('freeze')}
          </Button>
        </Form>
        {desk.reports.length > 0 && (
          <Rows label={t('reports')}>
            {desk.reports.map((report) => (
              <Row
                href={`/trust/reports/${report.year}/${report.edition}`}
                title={t('report-of', { year: String(report.year), edition: report.edition })}
                meta={[<Time at={report.frozen_at} as="day" />]}
              />
            ))}
          </Rows>
        )}
      </section>
    </>
  ),
})

type Of = { desk: Desk; here: Here }

function Chain({ value, desk }: Of & { value: Linked }) {
  const linked = new Set(value.clauses.map((clause) => `${clause.guideline}#${clause.number}`))
  return (
    <Details
      summary={
        <>
          {value.heading}{' '}
          {value.missing.length === 0 ? (
            <Tag tone="done">{t('chain.whole')}</Tag>
          ) : (
            <Tag tone="person">{t('chain.missing-so-many', { count: value.missing.length })}</Tag>
          )}
        </>
      }
    >
      {value.missing.length > 0 && (
        <ul>
          {value.missing.map((part) => (
            <li>{t(`missing.${part}`)}</li>
          ))}
        </ul>
      )}
      <Form action="/desk/trust/values">
        <Hidden name="guideline" value={value.guideline} />
        <Hidden name="number" value={String(value.number)} />
        <Field
          name="promises"
          type="checkboxes"
          label={t('promises')}
          hint={t('promises-hint')}
          value={value.promises.map(({ promise }) => promise.name)}
          options={desk.promises.map((name) => ({ value: name, label: promiseWords(name) }))}
        />
        {desk.clauses.length > 0 && (
          <Field
            name="clauses"
            type="checkboxes"
            label={t('clauses')}
            hint={t('clauses-hint')}
            value={[...linked]}
            options={desk.clauses.map((clause) => ({
              value: clause.key,
              label: clause.heading,
              hint: clause.title,
            }))}
          />
        )}
        <Button kind="plain" next={t('link-next')}>
          {t('link')}
        </Button>
      </Form>
    </Details>
  )
}

function Words({ of, desk, here }: Of & { of: Desk['sections'][number] }) {
  const section = of.id
  const has = desk.words.filter((one) => one.section === section)
  return (
    <Details
      summary={t('words-for', { section: say(of.title) })}
      open={here.typed['section'] === section}
    >
      {has.length > 0 && (
        <Table
          caption={t('words-there')}
          rows={has}
          columns={[
            { label: t('language'), head: true, show: (row) => row.locale },
            { label: t('text'), show: (row) => <bdi>{row.source}</bdi> },
          ]}
        />
      )}
      <Form action="/desk/trust/words">
        <Hidden name="section" value={section} />
        <Field
          name="locale"
          type="select"
          label={t('language')}
          value={here.business.locale}
          options={desk.languages.map((locale) => ({
            value: locale,
            label:
              new Intl.DisplayNames([here.locale === 'xx' ? 'en' : here.locale], {
                type: 'language',
              }).of(locale) ?? locale,
          }))}
        />
        <Field
          name="text"
          type="textarea"
          rows={4}
          most={4000}
          optional
          label={t('text')}
          hint={t('text-hint')}
          value={has.find((one) => one.locale === here.business.locale)?.source ?? ''}
        />
        <Button kind="plain">{t('add-words')}</Button>
      </Form>
    </Details>
  )
}
