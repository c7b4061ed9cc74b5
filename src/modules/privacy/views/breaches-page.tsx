import {
  Button,
  Checkbox,
  Deadline,
  Empty,
  Field,
  Form,
  Row,
  Rows,
  Summary,
  Tag,
  Time,
} from '#html'
import type { View } from '#kernel/web'
import type { seeBreach } from '../see-breach.ts'
import type { seeBreaches } from '../see-breaches.ts'
import { t, word } from '../words.ts'
import { deskCrumbs } from './desk-page.tsx'

export const BreachesPage: View<NonNullable<(typeof seeBreaches)['answers']>> = (
  { breaches },
  here,
) => ({
  title: t('breaches-title'),
  lead: t('breaches-lead'),
  crumbs: deskCrumbs(),
  main: (
    <>
      {breaches.length === 0 ? (
        <Empty>{t('breaches-empty')}</Empty>
      ) : (
        <Rows>
          {breaches.map((one) => (
            <Row
              href={`/desk/privacy/breaches/${one.id}`}
              title={one.title}
              meta={[one.many, <Time at={one.noticed_at} as="day" />]}
              side={
                one.closed_at ? (
                  <Tag tone="done">{word('risk', one.risk ?? 'none')}</Tag>
                ) : (
                  <Deadline at={one.notify_by} />
                )
              }
            />
          ))}
        </Rows>
      )}
      <h2>{t('note-breach')}</h2>
      <Form action="/desk/privacy/breaches">
        <Field
          name="title"
          label={t('breach-name')}
          value={here.value('title')}
          error={here.error('title')}
        />
        <Field
          name="what"
          type="textarea"
          rows={4}
          label={t('breach-what')}
          hint={t('breach-what-hint')}
          value={here.value('what')}
          error={here.error('what')}
        />
        <Field
          name="data"
          label={t('breach-data')}
          value={here.value('data')}
          error={here.error('data')}
        />
        <Field
          name="many"
          label={t('breach-many')}
          value={here.value('many')}
          error={here.error('many')}
        />
        <Field
          name="hoursAgo"
          type="number"
          min={0}
          max={8760}
          label={t('breach-hours')}
          hint={t('breach-hours-hint')}
          value={here.value('hoursAgo', 0)}
          error={here.error('hoursAgo')}
        />
        <Button next={t('breach-next')}>{t('note-breach')}</Button>
      </Form>
    </>
  ),
})

export const BreachPage: View<NonNullable<(typeof seeBreach)['answers']>> = ({ breach }, here) => ({
  title: breach.title,
  lead: breach.closed_at === null ? <Deadline at={breach.notify_by} /> : t('breach-closed'),
  crumbs: [...deskCrumbs(), { href: '/desk/privacy/breaches', label: t('breaches-title') }],
  main: (
    <>
      <p dir="auto">{breach.what}</p>
      <Summary
        rows={[
          { name: t('breach-data'), value: breach.data },
          { name: t('breach-many'), value: breach.many },
          { name: t('breach-noticed'), value: <Time at={breach.noticed_at} as="both" /> },
          {
            name: t('breach-notified'),
            value: breach.notified_at ? <Time at={breach.notified_at} as="both" /> : undefined,
          },
          {
            name: t('breach-told'),
            value: breach.told_at ? <Time at={breach.told_at} as="both" /> : undefined,
          },
          { name: t('breach-why'), value: breach.why ?? undefined },
          { name: t('breach-measures'), value: breach.measures || undefined },
        ]}
      />
      {breach.closed_at === null && (
        <Form action={`/desk/privacy/breaches/${breach.id}`}>
          <Field
            name="risk"
            type="radios"
            label={t('breach-risk')}
            value={here.value('risk', breach.risk)}
            error={here.error('risk')}
            options={(['none', 'risk', 'high'] as const).map((value) => ({
              value,
              label: word('risk', value),
            }))}
          />
          <Field
            name="why"
            type="textarea"
            rows={3}
            label={t('breach-why')}
            value={here.value('why', breach.why)}
            error={here.error('why')}
          />
          <Field
            name="measures"
            type="textarea"
            rows={3}
            label={t('breach-measures')}
            value={here.value('measures', breach.measures)}
            error={here.error('measures')}
          />
          <Checkbox
            name="notified"
            value="on"
            label={t('breach-notified')}
            checked={breach.notified_at !== null}
          />
          <Checkbox
            name="told"
            value="on"
            label={t('breach-told')}
            checked={breach.told_at !== null}
          />
          <Checkbox
            name="closed"
            value="on"
            label={t('breach-close')}
            error={here.error('closed')}
          />
          <Button next={t('judge-next')}>{t('judge')}</Button>
        </Form>
      )}
    </>
  ),
})
