import { Button, Empty, Field, Form, Summary, Table, Tag, Time } from '#html'
import { formatNumber } from '#kernel/language'
import type { Here, View } from '#kernel/web'
import type { seeLearnt } from '../learn-see-one.ts'
import type { LearnFigures } from '../learn-shapes.ts'
import { groupWord, t } from '../words.ts'
import { ModelState } from './learning-page.tsx'

type Seen = NonNullable<(typeof seeLearnt)['answers']>
const percent = (value: number | null) =>
  value === null
    ? t('account.too-few')
    : formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })
const figures = ['precision', 'recall', 'falseAlarms', 'auroc'] as const

export const LearntPage: View<Seen> = (seen, here) => ({
  title: t('learnt.title', { version: seen.model.version }),
  lead: t('learnt.lead', { n: seen.report.after.texts }),
  width: 'reading',
  crumbs: [{ href: '/desk/learning', label: t('learning.title') }],
  main: (
    <>
      <Facts {...seen} />
      <p>
        <Tag tone={seen.better ? 'done' : 'harm'}>
          {t(seen.better ? 'learnt.better' : 'learnt.worse')}
        </Tag>
      </p>
      <BeforeAfter {...seen} />
      <Groups {...seen} />
      <Changed {...seen} />
      <Settle seen={seen} here={here} />
    </>
  ),
})

const Facts = ({ model, report }: Seen) => (
  <Summary
    rows={[
      { name: t('learning.state-name'), value: <ModelState of={model.state} /> },
      {
        name: t('learnt.from'),
        value: t('learnt.from-value', report.learntFrom),
      },
      { name: t('learning.learnt-at'), value: <Time at={model.at} as="both" /> },
      ...(model.settled_at
        ? [
            {
              name: t('learnt.settled'),
              value: (
                <>
                  <Time at={model.settled_at} as="both" />
                  {model.settledBy && (
                    <>
                      , <bdi>{model.settledBy}</bdi>
                    </>
                  )}
                  . <bdi>{model.reason}</bdi>
                </>
              ),
            },
          ]
        : []),
    ]}
  />
)

const valueOf = (of: LearnFigures, name: (typeof figures)[number]) =>
  name === 'falseAlarms'
    ? formatNumber(of.falseAlarms)
    : name === 'auroc'
      ? of.auroc === null
        ? t('account.too-few')
        : formatNumber(of.auroc, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
      : percent(of[name])

const BeforeAfter = ({ report }: Seen) => (
  <>
    <Table
      caption={t('learnt.figures', { percent: Math.round(report.flagAt * 100) })}
      rows={figures}
      columns={[
        { label: t('account.figure'), head: true, show: (name) => t(`learnt.${name}`) },
        { label: t('learnt.before'), number: true, show: (name) => valueOf(report.before, name) },
        { label: t('learnt.after'), number: true, show: (name) => valueOf(report.after, name) },
      ]}
    />
    <p class="quiet">{t('learnt.selection')}</p>
  </>
)

const Groups = ({ report: { groups } }: Seen) => (
  <>
    <h2>{t('learnt.groups')}</h2>
    <p>{t('account.groups-about')}</p>
    {groups.length === 0 ? (
      <Empty>{t('learnt.groups-none')}</Empty>
    ) : (
      <Table
        caption={t('learnt.groups')}
        hideCaption
        rows={groups}
        columns={[
          { label: t('rules.group'), head: true, show: (row) => groupWord(row.group) },
          {
            label: t('rules.people'),
            number: true,
            show: (row) =>
              row.people === null ? t('rules.few') : t('rules.about', { n: row.people }),
          },
          { label: t('learnt.before'), number: true, show: (row) => shareOf(row.before) },
          { label: t('learnt.after'), number: true, show: (row) => shareOf(row.after) },
        ]}
      />
    )}
  </>
)
const shareOf = (share: number | null) => (share === null ? t('rules.few') : percent(share))

const Changed = ({ changed }: Seen) => (
  <>
    <h2>{t('learnt.changed')}</h2>
    {changed.length === 0 ? (
      <Empty>{t('learnt.changed-none')}</Empty>
    ) : (
      <ul>
        {changed.map((one) => (
          <li>
            <Tag tone={one.after > one.before === one.hidden ? 'done' : 'harm'}>
              {t(one.hidden ? 'rules.was-hidden' : 'rules.was-kept')}
            </Tag>{' '}
            <span class="number">
              {t('learnt.from-to', {
                before: Math.round(one.before * 100),
                after: Math.round(one.after * 100),
              })}
            </span>{' '}
            <q dir="auto">{one.quote}</q>
          </li>
        ))}
      </ul>
    )}
  </>
)

const Settle = ({ seen: { model }, here }: { seen: Seen; here: Here }) => {
  if (model.state !== 'proposed' && model.state !== 'replaced') return null
  const proposed = model.state === 'proposed'
  return (
    <section aria-labelledby="settle">
      <h2 id="settle">{t(proposed ? 'learnt.settle' : 'learning.restore')}</h2>
      <Form action={`/desk/learning/${model.id}${proposed ? '' : '/restore'}`}>
        {proposed && (
          <Field
            name="outcome"
            label={t('learnt.outcome')}
            type="radios"
            value={here.value('outcome')}
            error={here.error('outcome')}
            options={[
              { value: 'accept', label: t('learnt.accept'), hint: t('learnt.accept-hint') },
              { value: 'refuse', label: t('learnt.refuse'), hint: t('learnt.refuse-hint') },
            ]}
          />
        )}
        <Field
          name="reason"
          label={t(proposed ? 'learning.reason' : 'learning.why-back')}
          hint={t('learning.reason-hint')}
          type="textarea"
          rows={3}
          most={1000}
          value={here.value('reason')}
          error={here.error('reason')}
        />
        <Button next={t('learning.restore-next')}>
          {t(proposed ? 'learnt.settle-button' : 'learning.restore')}
        </Button>
      </Form>
    </section>
  )
}
