// The person's own page, without an account: where it stands, what happens next and by when, and a way to answer.
import { Button, Field, Form, TaskList, Time, type Html } from '#html'
import { formatDay } from '#kernel/language'
import type { Here, PageParts } from '#kernel/web'
import { statusLink } from '../links.ts'
import type { StatusSeen } from '../see-status.ts'
import { stages } from './stages.ts'
import { t, word } from '../words.ts'
import { FilesField } from './files.tsx'
import { Said } from './said.tsx'
import { Decided, RateForm, Understood } from './status-complaint.tsx'

export function StatusPage(seen: StatusSeen, here: Here): PageParts {
  const { case: found, messages } = seen
  const asked = found.name === '' ? t('status.you') : found.name
  return {
    title: t('status.title', { reference: found.reference }),
    lead: <Expect {...seen} />,
    width: 'reading',
    unlisted: true,
    main: (
      <>
        <p class="quiet">{t('status.keep')}</p>
        <Understood {...seen} here={here} />
        <Decided {...seen} here={here} />
        {seen.complaint && <Stages {...seen.complaint} received={found.opened_at} />}
        <h2>{t('status.said')}</h2>
        <p>
          <strong>
            <bdi>{found.subject}</bdi>
          </strong>
        </p>
        {messages.map((message) => (
          <Said
            message={message}
            asked={asked}
            business={here.business.name}
            locale={here.locale}
            reference={found.reference}
            under={statusLink(seen.link)}
          />
        ))}
        <RateForm {...seen} here={here} />
        <WriteForm link={seen.link} here={here} />
      </>
    ),
  }
}

const Expect = ({ case: found }: StatusSeen): Html => (
  <>
    {found.state === 'closed'
      ? t('status.closed')
      : found.state === 'waiting'
        ? t('status.waiting')
        : found.due_at !== null &&
          t(found.track === 'complaint' ? 'status.expect-complaint' : 'status.expect', {
            day: formatDay(found.due_at),
          })}
  </>
)

type StagesProps = NonNullable<StatusSeen['complaint']> & { received: Date }

const Stages = (complaint: StagesProps): Html => {
  const reached = stages.indexOf(complaint.stage)
  const when = {
    received: complaint.received,
    acknowledged: complaint.acknowledged_at,
    assessed: complaint.assessed_at,
    investigated: complaint.investigated_at,
    answered: complaint.answered_at,
    closed: complaint.closed_at,
  }
  return (
    <section>
      <h2>{t('status.stages')}</h2>
      <TaskList
        tasks={stages.map((stage, at) => {
          const done = when[stage]
          if (at <= reached)
            return {
              label: word('stage', stage),
              state: 'done',
              says: done ? <Time at={done} as="day" /> : t('status.stage-done'),
            }
          return at === reached + 1
            ? { label: word('stage', stage), state: 'open', says: t('status.stage-next') }
            : { label: word('stage', stage), state: 'waiting', says: t('status.stage-later') }
        })}
      />
    </section>
  )
}

const WriteForm = ({ link, here }: { link: string; here: Here }): Html => (
  <section>
    <h2>{t('status.write')}</h2>
    <Form action={`${statusLink(link)}/write`} multipart>
      <Field
        name="text"
        type="textarea"
        rows={5}
        label={t('status.text')}
        value={here.value('text')}
        error={here.error('text')}
      />
      <FilesField here={here} />
      <Button next={t('status.send-next')}>{t('status.send')}</Button>
    </Form>
  </section>
)
