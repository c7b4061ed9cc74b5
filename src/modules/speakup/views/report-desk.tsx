// The part of a report that a script brings to life: places for what is sealed, and forms that seal.
import { Button, Details, Field, Form, type Child } from '#html'
import { drawing } from '#kernel/language'
import { t } from '../words.ts'
import { dayWords } from './day.tsx'
import { named } from './readers.tsx'
import { deskWords, does, kinds } from './report-words.ts'
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
  const outside = options(others.filter((one) => one.reads && !holds(one.id)))
  return (
    <speakup-desk hidden data-sealing={JSON.stringify({ ...seen, words: deskWords() })}>
      <p role="status" />
      <div data-part="unlock">
        <Form action={path} method="get">
          <Field
            name="phrase"
            type="password"
            label={t('report.unlock-with')}
            autocomplete="current-password"
          />
          <Button>{t('report.unlock')}</Button>
        </Form>
        <button hidden type="button" class="button plain" data-part="passkey">
          {t('report.unlock-passkey')}
        </button>
      </div>
      {seen.entries
        .filter((one) => one.channel !== 'identity')
        .map((one) => (
          <article class="entry">
            <p class="meta">{dayWords(one.added_on)}</p>
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
            options={does().map(([value, label]) => ({ value, label }))}
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
      {seen.identity !== null && (
        <Part name="identity" title={t('report.identity')}>
          <p>{t('report.identity-lead')}</p>
          <Form action={path} method="get">
            <Field name="reason" label={t('report.identity-reason')} />
            <Button kind="plain" name="how" value="open">
              {t('report.identity-open')}
            </Button>
            <Button kind="plain" name="how" value="pass">
              {t('report.identity-pass')}
            </Button>
          </Form>
          <p data-part="who" dir="auto" class="written" />
        </Part>
      )}
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
