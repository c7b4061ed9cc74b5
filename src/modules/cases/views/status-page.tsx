// The person's own page, without an account: where it stands, what happens next and by when, and a way to answer.
import { Button, Field, Form, TaskList, type Html } from '#html'
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
        {seen.complaint && <Stages complaint={seen.complaint} />}
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

const Stages = ({ complaint }: { complaint: NonNullable<StatusSeen['complaint']> }): Html => {
  const reached = stages.indexOf(complaint.stage)
  return (
    <section>
      <h2>{t('status.stages')}</h2>
      <TaskList
        tasks={stages.map((stage, at) => ({
          label: word('stage', stage),
          state: at <= reached ? 'done' : at === reached + 1 ? 'open' : 'waiting',
        }))}
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
