import { Button, Field, Form, Person, Row, Rows, Stub, Summary, Time, type Html } from '#html'
import { formatLanguage } from '#kernel/language'
import type { Here, View } from '#kernel/web'
import type { seeSpace } from '../see-space.ts'
import { spaceLinks } from '../space-links.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeSpace)['answers']>

export const SpacePage: View<Answer> = (answer, here) => {
  const { space, keepers, ownerName } = answer
  return {
    title: space.name,
    space: space.name,
    crumbs: [{ href: '/s', label: t('place') }],
    main: (
      <>
        <p class="lead" dir="auto">
          {space.about}
        </p>
        {space.closed_at && (
          <Stub>{t.rich('closed-since', { day: <Time at={space.closed_at} /> })}</Stub>
        )}
        {space.readable && <Inside slug={space.slug} here={here} />}
        <Door answer={answer} here={here} />
        <h2>{t('about.title')}</h2>
        <Summary
          rows={[
            { name: t('kind'), value: word('kind-hint', space.kind) },
            ...(space.community
              ? [{ name: t('community'), value: word('community', space.community) }]
              : []),
            ...(space.in_short
              ? [{ name: t('in-short'), value: <bdi>{space.in_short}</bdi> }]
              : []),
            ...(space.tone || answer.communityTone
              ? [{ name: t('tone'), value: <bdi>{space.tone || answer.communityTone}</bdi> }]
              : []),
            { name: t('language'), value: formatLanguage(space.locale) },
            ...(answer.answerHours === null
              ? []
              : [
                  {
                    name: t('answer-time'),
                    value: t('answer-within', { hours: answer.answerHours }),
                  },
                ]),
            { name: t('owner'), value: ownerName ? <bdi>{ownerName}</bdi> : undefined },
            ...(keepers.length > 0
              ? [
                  {
                    name: t('moderators'),
                    value: keepers.map((one, n) => (
                      <>
                        {n > 0 && ', '}
                        <Person name={one.name} href={`/people/${one.id}`} demo={one.demo} />
                      </>
                    )),
                  },
                ]
              : []),
            {
              name: t('members-title'),
              value:
                answer.may.members === true ? (
                  <a href={`/s/${space.slug}/members`}>{t('members', { n: answer.members })}</a>
                ) : (
                  t('members', { n: answer.members })
                ),
            },
          ]}
        />
        {answer.may.lookAfter === true && (
          <p>
            <a href={`/desk/spaces/${space.slug}`}>{t('look-after')}</a>
          </p>
        )}
      </>
    ),
  }
}

/** What other modules put into a space: its topics, its guidelines. */
function Inside({ slug, here }: { slug: string; here: Here }): Html | null {
  const links = spaceLinks(here.actor)
  if (links.length === 0) return null
  return (
    <Rows label={t('inside')}>
      {links.map((link) => (
        <Row href={link.href(slug)} title={link.label()} text={link.about?.()} />
      ))}
    </Rows>
  )
}

/** The one thing to do here: come in, ask, or leave. */
function Door({ answer, here }: { answer: Answer; here: Here }): Html | null {
  const { space, may, request } = answer
  const waiting = request && request.answered_at === null
  if (space.member)
    return (
      <Form action={`/s/${space.slug}/leave`}>
        <Button kind="quiet" next={t('leave.next')}>
          {t('leave.button')}
        </Button>
      </Form>
    )
  if (waiting)
    return (
      <Stub>{t.rich('request.waiting', { when: <Time at={request.asked_at} as="both" /> })}</Stub>
    )
  return (
    <>
      {request?.answer === 'not-now' && (
        <Stub>
          {t('request.not-now')} <q dir="auto">{request.answer_words}</q>
        </Stub>
      )}
      {here.actor.person === null && space.closed_at === null && space.sign_up !== 'none' && (
        <p>
          <a href={`/sign-in?then=/s/${space.slug}`}>{t('join.sign-in')}</a>
        </p>
      )}
      {may.join === true && (
        <Form action={`/s/${space.slug}/join`}>
          <Button next={t('join.next')}>{t('join.button')}</Button>
        </Form>
      )}
      {may.ask === true && (
        <Form action={`/s/${space.slug}/ask`}>
          <Field
            name="why"
            type="textarea"
            rows={3}
            label={t('ask.why')}
            hint={t('ask.hint')}
            value={here.value('why')}
            error={here.error('why')}
            most={1000}
            optional
          />
          <Button next={t('ask.next')}>{t('ask.button')}</Button>
        </Form>
      )}
    </>
  )
}
