// A talk: what was asked, what the machine said, and at its end either the next question or the way to people.
import { Button, Deadline, Details, Field, Form, Hidden, Time, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { talkPath } from '../links.ts'
import type { TalkSeen } from '../see-talk.ts'
import { t } from '../words.ts'
import { MachineTurn } from './machine-turn.tsx'
import { ToPerson } from './to-person.tsx'

export function TalkPage(seen: TalkSeen, here: Here): PageParts {
  const { talk, link, on, hours } = seen
  return {
    title: t(talk.state === 'open' ? 'talk.title' : 'talk.title-person'),
    unlisted: true,
    crumbs: [{ href: '/ask', label: t('place') }],
    main: (
      <>
        <Turns {...seen} />
        {talk.state === 'open' ? (
          <>
            <Next {...seen} here={here} />
            {on && <ToPerson link={link} hours={hours} />}
          </>
        ) : (
          <Handed {...seen} here={here} />
        )}
        <p class="quiet">{t('ask.kept')}</p>
      </>
    ),
  }
}

const Turns = ({ turns, link, hours }: TalkSeen): Html => (
  <section aria-label={t('talk.so-far')}>
    {turns.map((turn) =>
      turn.side === 'person' ? (
        <blockquote>
          <p class="written" dir="auto">
            {turn.text}
          </p>
          <p class="meta">
            {t('talk.you')} <Time at={turn.at} />
          </p>
        </blockquote>
      ) : (
        <MachineTurn said={turn.said} link={link} hours={hours} />
      ),
    )}
  </section>
)

const Next = ({ link, on, hours, here }: TalkSeen & { here: Here }): Html => (
  <Form action={on ? talkPath(link) : `${talkPath(link)}/person`}>
    <Hidden name="link" value={link} />
    <Field
      name="text"
      type="textarea"
      rows={3}
      label={t('talk.next-question')}
      value={here.value('text')}
      error={here.error('text')}
      most={10_000}
    />
    <Button next={on ? t('ask.next') : t('person.next', { hours })}>
      {on ? t('ask.button') : t('person.send')}
    </Button>
  </Form>
)

function Handed({ talk, link, hours, here }: TalkSeen & { here: Here }): Html {
  const more = (
    <Field
      name="more"
      type="textarea"
      rows={4}
      label={t('hand-over.more')}
      value={here.value('more')}
      error={here.error('more')}
      optional
    />
  )
  if (talk.state === 'handed-over')
    return (
      <section>
        <h2>{t('handed.title')}</h2>
        <p>
          {t.rich('handed.reference', { reference: <strong dir="ltr">{talk.reference}</strong> })}
        </p>
        {talk.due && <p>{t.rich('handed.due', { due: <Deadline at={talk.due} /> })}</p>}
        {talk.caseLink && (
          <p>
            <a href={`/c/${talk.caseLink}`}>{t('handed.status')}</a>
          </p>
        )}
        <Details summary={t('hand-over.add')} open={here.error('more') !== undefined}>
          <Form action={`${talkPath(link)}/send`}>
            {more}
            <Button kind="plain">{t('hand-over.add')}</Button>
          </Form>
        </Details>
      </section>
    )
  return (
    <section>
      <h2>{t('hand-over.title')}</h2>
      <Form action={`${talkPath(link)}/send`}>
        {!talk.known && (
          <>
            <Field
              name="email"
              type="email"
              label={t('hand-over.email')}
              hint={t('hand-over.email-hint')}
              value={here.value('email')}
              error={here.error('email')}
              autocomplete="email"
              optional
            />
            <Field
              name="name"
              label={t('hand-over.name')}
              value={here.value('name')}
              error={here.error('name')}
              autocomplete="name"
              optional
            />
          </>
        )}
        {more}
        <Button next={t('hand-over.next', { hours })}>{t('hand-over.send')}</Button>
      </Form>
    </section>
  )
}
