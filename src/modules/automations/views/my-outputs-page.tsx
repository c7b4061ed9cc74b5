import {
  Button,
  Details,
  Empty,
  Form,
  Onward,
  Row,
  Rows,
  Suggestion,
  suggested,
  Tag,
  Time,
} from '#html'
import type { View } from '#kernel/web'
import { automationLink } from '../links.ts'
import type { seeMyOutputs } from '../see-my-outputs.ts'
import { sentences, t, told, word } from '../words.ts'
import { State } from './register-page.tsx'

type Seen = NonNullable<(typeof seeMyOutputs)['answers']>
type Output = Seen['outputs'][number]
type Machine = Seen['machines'][number]

export const MyOutputsPage: View<Seen> = ({ machines, outputs, page, more }) => ({
  title: t('mine.title'),
  lead: t('mine.lead'),
  width: 'reading',
  crumbs: [{ href: '/me/privacy', label: t('mine.data') }],
  main: (
    <>
      {machines.length > 0 && <Machines machines={machines} />}
      <h2>{t('mine.said')}</h2>
      {outputs.length === 0 && <Empty>{t('mine.empty')}</Empty>}
      {outputs.map((one) => (
        <One {...one} />
      ))}
      <Onward
        previous={page > 1 ? `/me/machines?page=${page - 1}` : undefined}
        next={more ? `/me/machines?page=${page + 1}` : undefined}
      />
    </>
  ),
})

/** First those with a choice; then, reason by reason, those that nobody is left out of. */
function Machines({ machines }: Pick<Seen, 'machines'>) {
  const staying = Map.groupBy(machines, ({ optOut }) => (optOut === true ? '' : optOut.whyNot))
  return (
    <>
      <h2>{t('mine.machines')}</h2>
      {(staying.get('') ?? []).map((one) => (
        <Choice {...one} />
      ))}
      {[...staying].map(
        ([why, those]) =>
          why !== '' && (
            <>
              <h2>{t('mine.staying')}</h2>
              <p>{told(why)}</p>
              <Rows>
                {those.map((one) => (
                  <Row
                    href={automationLink(one.name)}
                    title={told(one.title)}
                    text={told(one.purpose)}
                    side={<State on={one.on} />}
                  />
                ))}
              </Rows>
            </>
          ),
      )}
    </>
  )
}

const Choice = ({ name, title, purpose, on, away }: Machine) => (
  <section aria-labelledby={name}>
    <h3 id={name}>
      <a href={automationLink(name)}>{told(title)}</a>
    </h3>
    <p class="meta">
      {away === null ? (
        <State on={on} />
      ) : (
        <>
          <Tag tone="done">{t('mine.away')}</Tag>
          <span>
            {t('mine.away-since')} <Time at={away} as="day" />
          </span>
        </>
      )}
    </p>
    <p>{told(purpose)}</p>
    <Form action={`/me/machines/${name}/${away === null ? 'opt-out' : 'opt-in'}`}>
      <Button kind="plain" next={t(away === null ? 'mine.out-next' : 'mine.in-next')}>
        {t(away === null ? 'mine.out' : 'mine.in')}
      </Button>
    </Form>
  </section>
)

const One = (one: Output) => (
  <>
    <Suggestion
      of={suggested({
        value: word('did', one.did),
        automation: one.title === null ? one.automation : told(one.title),
        version: one.version,
        explanation: sentences(one.explanation).join(' '),
      })}
      show={(value) => value}
      human={automationLink(one.automation)}
    >
      <p class="meta">
        <Time at={one.at} as="both" />
        <span>{t('mine.until')}</span> <Time at={one.expires_at} as="day" />
      </p>
    </Suggestion>
    <Details summary={t('mine.inputs')}>
      <ul>
        {sentences(one.inputs).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Details>
  </>
)
