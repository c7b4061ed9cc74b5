// One promise as everybody may read it who may see it.
import { Button, Deadline, Form, Hidden, Prose, Summary, Time, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { commitmentPath, deskPath } from '../links.ts'
import type { CommitmentSeen } from '../see-commitment.ts'
import { t, word } from '../words.ts'
import { StateTag } from './state-tag.tsx'
import { Steps } from './steps.tsx'

export function CommitmentPage(seen: CommitmentSeen, here: Here): PageParts {
  const { commitment, may } = seen
  return {
    title: commitment.title,
    unlisted: !commitment.public,
    crumbs: [{ href: '/commitments', label: t('place') }],
    main: (
      <>
        <Facts {...seen} />
        {commitment.why !== '' && (
          <Words heading={t('why')} text={commitment.why} lang={commitment.locale} />
        )}
        {commitment.closing !== '' && commitment.state !== 'open' && (
          <Words
            heading={commitment.state === 'kept' ? t('what-we-did') : t('why-not')}
            text={commitment.closing}
            lang={commitment.locale}
          />
        )}
        {commitment.evidence !== '' && commitment.state === 'kept' && (
          <Words heading={t('evidence')} text={commitment.evidence} lang={commitment.locale} />
        )}
        {commitment.effect !== '' && (
          <Words heading={t('effect')} text={commitment.effect} lang={commitment.locale} />
        )}
        <Steps steps={seen.steps} lang={commitment.locale} />
        <Follow {...seen} here={here} />
        {(may.work === true || may.verify === true) && (
          <p>
            <a href={deskPath(commitment.id)}>{t('to-desk')}</a>
          </p>
        )}
      </>
    ),
  }
}

export const Words = ({
  heading,
  text,
  lang,
}: {
  heading: string
  text: string
  lang: string
}): Html => (
  <section>
    <h2>{heading}</h2>
    <Prose lang={lang}>
      {text.split(/\n{2,}/).map((part) => (
        <p>{part}</p>
      ))}
    </Prose>
  </section>
)

export function Facts({ commitment, owner, verifiedBy, sources }: CommitmentSeen): Html {
  return (
    <Summary
      rows={[
        { name: t('state-title'), value: <StateTag state={commitment.stands} /> },
        { name: t('kind-title'), value: word('kind', commitment.kind) },
        { name: t('owner'), value: owner ? <bdi>{owner}</bdi> : t('owner-gone') },
        {
          name: t('due-title'),
          value: commitment.closed_at ? (
            <Time at={commitment.due_at} as="day" />
          ) : (
            <Deadline at={commitment.due_at} />
          ),
        },
        ...(commitment.due_at > commitment.first_due_at
          ? [{ name: t('first-due'), value: <Time at={commitment.first_due_at} as="day" /> }]
          : []),
        ...(commitment.closed_at
          ? [
              {
                name: t(commitment.state === 'kept' ? 'kept-on' : 'dropped-on'),
                value: <Time at={commitment.closed_at} as="day" />,
              },
            ]
          : []),
        ...(commitment.measure === ''
          ? []
          : [{ name: t('measure'), value: <bdi>{commitment.measure}</bdi> }]),
        ...(commitment.state === 'kept'
          ? [
              {
                name: t('verified'),
                value: commitment.verified_at ? (
                  <>
                    {verifiedBy && <bdi>{verifiedBy}</bdi>}{' '}
                    <Time at={commitment.verified_at} as="day" />
                  </>
                ) : (
                  t('not-verified')
                ),
              },
            ]
          : []),
        ...(sources.seen.length + sources.hidden === 0
          ? []
          : [
              {
                name: t('follows-from'),
                value: (
                  <>
                    {sources.seen.map((one) => (
                      <p>
                        <a href={one.href}>
                          <bdi>{one.title}</bdi>
                        </a>
                      </p>
                    ))}
                    {sources.hidden > 0 && t('sources-hidden', { n: sources.hidden })}
                  </>
                ),
              },
            ]),
      ]}
    />
  )
}

function Follow({ commitment, following, here }: CommitmentSeen & { here: Here }): Html | null {
  if (commitment.state !== 'open') return null
  if (here.actor.person === null) return <p class="quiet">{t('follow.sign-in')}</p>
  return (
    <Form action={`${commitmentPath(commitment.id)}/follow`}>
      <Hidden name="follow" value={following ? '0' : '1'} />
      <Button kind="plain" next={following ? t('follow.on') : t('follow.next')}>
        {following ? t('follow.stop') : t('follow.start')}
      </Button>
    </Form>
  )
}
