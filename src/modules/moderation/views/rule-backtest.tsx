import { Button, Field, Form, Hidden, Press, Summary, Table, Tag, Time } from '#html'
import { formatNumber } from '#kernel/language'
import type { Here } from '#kernel/web'
import { groupWord, t } from '../words.ts'
import type { Seen } from './rule-page.tsx'

/** What the newest version would have done, and the next step: try it, read it, let it live. */
export const Backtest = ({ seen, here }: { seen: Seen; here: Here }) => {
  const { rule, test } = seen
  const path = `/desk/rules/${rule.id}`
  return (
    <section aria-labelledby="backtest">
      <h2 id="backtest">{t('rules.backtest')}</h2>
      <p>{t('rules.backtest-about')}</p>
      {test === null ? (
        <Form action={`${path}/backtest`}>
          <Button next={t('rules.backtest-next')}>{t('rules.backtest-button')}</Button>
        </Form>
      ) : (
        <>
          <Result test={test} />
          {test.read_at === null ? (
            <Form action={`${path}/read/${test.id}`}>
              <Button next={t('rules.read-next')}>{t('rules.read')}</Button>
            </Form>
          ) : (
            <Live seen={seen} here={here} />
          )}
          <Press action={`${path}/backtest`}>{t('rules.backtest-again')}</Press>
        </>
      )}
    </section>
  )
}

type Test = NonNullable<Seen['test']>
const percent = (value: number) =>
  formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })

const Result = ({ test }: { test: Test }) => (
  <>
    <Summary
      rows={[
        {
          name: t('rules.looked'),
          value: t('rules.looked-value', {
            n: test.looked_at,
            from: test.report.from ?? '–',
            to: test.report.to ?? '–',
          }),
        },
        { name: t('rules.hits'), value: String(test.hits) },
        { name: t('rules.right'), value: String(test.right_hits) },
        { name: t('rules.false'), value: String(test.false_alarms) },
        {
          name: t('rules.unknown'),
          value: String(test.hits - test.right_hits - test.false_alarms),
        },
        { name: t('rules.tried-at'), value: <Time at={test.at} as="both" /> },
      ]}
    />
    {test.report.groups.length > 0 && (
      <Table
        caption={t('rules.groups')}
        rows={test.report.groups}
        columns={[
          { label: t('rules.group'), head: true, show: (row) => groupWord(row.group) },
          {
            label: t('rules.people'),
            number: true,
            show: (row) =>
              row.people === null ? t('rules.few') : t('rules.about', { n: row.people }),
          },
          {
            label: t('rules.share'),
            number: true,
            show: (row) => (row.share === null ? t('rules.few') : percent(row.share)),
          },
        ]}
      />
    )}
    {test.report.examples.length > 0 && (
      <>
        <h3>{t('rules.examples')}</h3>
        <ul>
          {test.report.examples.map((one) => (
            <li>
              {one.decided && (
                <Tag tone={one.decided === 'hide' ? 'done' : 'harm'}>
                  {t(one.decided === 'hide' ? 'rules.was-hidden' : 'rules.was-kept')}
                </Tag>
              )}{' '}
              <q dir="auto">{one.quote}</q>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)

const Live = ({ seen: { rule, test }, here }: { seen: Seen; here: Here }) =>
  rule.state === 'live' && rule.live_version === rule.version ? (
    <p>{t('rules.is-live')}</p>
  ) : (
    <Form action={`/desk/rules/${rule.id}/live`}>
      <Hidden name="of" value={String(rule.version)} />
      <Field
        name="caught"
        label={t('rules.caught', { n: test?.looked_at ?? 0 })}
        hint={t('rules.caught-hint')}
        type="number"
        min="0"
        value={here.value('caught')}
        error={here.error('caught')}
      />
      <Field
        name="days"
        label={t('rules.days')}
        type="number"
        min="1"
        max="365"
        value={here.value('days', '90')}
        error={here.error('days')}
      />
      <Button next={t('rules.live-next')}>{t('rules.live')}</Button>
    </Form>
  )
