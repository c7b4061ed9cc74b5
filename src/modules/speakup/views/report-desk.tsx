// The part of a report that a script brings to life: places for what is sealed, and forms that seal.
import { Button, Details, Field, Form, type Child } from '#html'
import { drawing } from '#kernel/language'
import { t } from '../words.ts'
import { Day, dayWords } from './day.tsx'
import { named } from './readers.tsx'
import { deskWords, does, kinds } from './report-words.ts'
import { UnlockPart } from './unlock-part.tsx'
import type { Seen } from './report-page.tsx'

const Part = ({ name, title, children }: { name: string; title: string; children: Child }) => (
  <div hidden data-locked="" data-part={name}>
    <Details summary={title}>{children}</Details>
  </div>
)

export const ReportDesk = ({ seen }: { seen: Seen }) => {
  drawing().needs.add('sealed-desk')
  const path = `/desk/speak-up/${seen.id}`
  const others = seen.recipients.filter((one) => one.id !== seen.reader)
  const holds = (id: string) => seen.holders.some((one) => one.reader === id)
  const options = (people: typeof others) =>
    people.map((one) => ({ value: one.id, label: named(one) }))
  const inside = options(others.filter((one) => holds(one.id)))
  const outside = options(
    others.filter((one) => one.reads && !holds(one.id) && !seen.barred.includes(one.id)),
  )
  return (
    <speakup-desk hidden data-sealing={JSON.stringify({ ...seen, words: deskWords() })}>
      <p role="status" />
      <UnlockPart action={path} />
      {seen.entries.map((one) => (
        <article class="entry">
          <p class="meta">
            <Day on={one.added_on} />
          </p>
          <div data-entry={String(one.seq)}>{t('report.sealed')}</div>
        </article>
      ))}
      <Part name="reply" title={t('report.reply')}>
        <Form action={path} method="get">
          <Field name="reply" type="textarea" rows={6} label={t('report.reply-text')} />
          <Field
            name="does"
            type="radios"
            label={t('report.reply-does')}
            value="nothing"
            options={does(seen.delete_on !== null && !seen.closed_on).map(([value, label]) => ({
              value,
              label,
            }))}
          />
          <Button>{t('report.reply-send')}</Button>
        </Form>
      </Part>
      <Part name="work" title={t('report.work')}>
        <p>{t('report.work-lead')}</p>
        <Form action={path} method="get">
          <Field
            name="kind"
            type="select"
            label={t('report.work-kind')}
            options={kinds().map(([value, label]) => ({ value, label }))}
          />
          <Field name="note" type="textarea" rows={5} label={t('report.work-text')} />
          <Button kind="plain">{t('report.work-keep')}</Button>
        </Form>
      </Part>
      {seen.disclosures.map((one) => (
        <article class="entry">
          <p class="meta">{dayWords(one.decided_on ?? one.asked_on)}</p>
          <p>{t(`report.request.${one.state}`, { who: named(one) })}</p>
          {one.sealed !== null && <div data-disclosed={one.id}>{t('report.sealed')}</div>}
        </article>
      ))}
      <Part name="identity" title={t('report.identity')}>
        {seen.keepers.length === 0 ? (
          <p>{t('report.identity-nobody')}</p>
        ) : (
          <>
            <p>{t('report.identity-lead', { who: seen.keepers.map(named).join('; ') })}</p>
            <Form action={path} method="get">
              <Field
                name="reason"
                type="textarea"
                rows={4}
                label={t('report.identity-reason')}
                hint={t('report.identity-hint')}
              />
              <Button kind="plain">{t('report.identity-ask')}</Button>
            </Form>
          </>
        )}
      </Part>
      {inside.length > 0 && (
        <Part name="exclude" title={t('report.exclude')}>
          <p>{t('report.exclude-lead')}</p>
          <Form action={path} method="get">
            <Field name="who" type="select" label={t('desk.name')} options={inside} />
            <Button kind="plain">{t('report.exclude-do')}</Button>
          </Form>
        </Part>
      )}
      {outside.length > 0 && (
        <Part name="grant" title={t('report.grant')}>
          <Form action={path} method="get">
            <Field name="newcomer" type="select" label={t('desk.name')} options={outside} />
            <Button kind="plain">{t('report.grant-do')}</Button>
          </Form>
        </Part>
      )}
      <Part name="close" title={t('report.close')}>
        <p>{t('report.close-next')}</p>
        <Form action={path} method="get">
          <Field name="outcome" type="textarea" rows={5} label={t('report.close-text')} />
          <Button kind="plain" name="how" value="closes-founded">
            {t('report.close-founded')}
          </Button>
          <Button kind="plain" name="how" value="closes-unfounded">
            {t('report.close-unfounded')}
          </Button>
        </Form>
      </Part>
    </speakup-desk>
  )
}
