// One matter: what was said, who said what about it, and the decision. Beside it the list, on a wide screen.
import { Button, Form, Stub, Tag, Time, type Html } from '#html'
import { Written } from '#kernel/text'
import type { Here, PageParts } from '#kernel/web'
import { filterQuery } from '../list-queue.ts'
import { declareLink, emergencyLink } from '#conflicts'
import { matterLink } from '../links.ts'
import type { seeMatter } from '../see-matter.ts'
import { t } from '../words.ts'
import { CareLine, Last, Paused } from './care.tsx'
import { DecideForms } from './decide-forms.tsx'
import { Decided } from './decided.tsx'
import { MatterTalk } from './matter-talk.tsx'
import { Author, SeverityTag, Pressed } from './parts.tsx'
import { QueueList } from './queue-list.tsx'

export type MatterSeen = NonNullable<(typeof seeMatter)['answers']>

export function MatterPage(seen: MatterSeen, here: Here): PageParts {
  const { matter, care, filters } = seen
  const crumbs = [{ href: `/desk/moderation${filterQuery(filters)}`, label: t('queue.title') }]
  if (care.pausedUntil !== null)
    return { title: matter.title, crumbs, width: 'desk', main: <Paused until={care.pausedUntil} /> }
  return {
    title: matter.title,
    crumbs,
    width: 'desk',
    unlisted: true,
    main: (
      <queue-keys data-off={care.keys ? 0 : 1}>
        <div class="panes">
          <nav class="pane-list" aria-label={t('queue.title')}>
            <Walk seen={seen} />
            <QueueList rows={seen.queue} filters={filters} current={matter.id} />
          </nav>
          <div class="pane-matter">
            <Last last={seen.last} />
            <Said seen={seen} here={here} />
            <MatterTalk seen={seen} here={here} />
            {seen.decision && matter.decided_at !== null ? (
              <Decided decision={seen.decision} />
            ) : (
              <Decide seen={seen} here={here} />
            )}
            <CareLine care={care} />
          </div>
        </div>
      </queue-keys>
    ),
  }
}

const Walk = ({ seen: { previous, next, filters } }: { seen: MatterSeen }): Html => (
  <div class="meta walk">
    {previous !== null && (
      <Pressed by="k">
        <a href={`${matterLink(previous)}${filterQuery(filters)}`}>{t('queue.previous')}</a>
      </Pressed>
    )}
    {next !== null && (
      <Pressed by="j">
        <a href={`${matterLink(next)}${filterQuery(filters)}`}>{t('queue.next')}</a>
      </Pressed>
    )}
  </div>
)

function Said({ seen, here }: { seen: MatterSeen; here: Here }): Html {
  const { matter, live, link, care } = seen
  const classes = ['said', care.blur ? 'care-blur' : '', care.grey ? 'care-grey' : '']
  const words = (
    <div class={classes.filter(Boolean).join(' ')} lang={matter.locale}>
      {live?.html != null ? (
        <Written of={live.html} lang={matter.locale === here.locale ? undefined : matter.locale} />
      ) : (
        <p class="prose" dir="auto">
          {live?.text ?? matter.words}
        </p>
      )}
    </div>
  )
  return (
    <section>
      <p class="meta">
        <Author name={matter.name} demo={matter.demo} />
        <Time at={matter.said_at} as="both" />
        {matter.space_name !== null && <bdi>{matter.space_name}</bdi>}
        <SeverityTag severity={matter.severity} />
        {live?.hidden === true && <Tag tone="machine">{t('queue.held')}</Tag>}
        {link !== null && <a href={link}>{t('in-place')}</a>}
      </p>
      {live === null && matter.kind !== 'address' && <Stub>{t('matter.gone')}</Stub>}
      {care.veil || matter.severity === 3 ? (
        <details class="details">
          <summary>{t('care.show')}</summary>
          {words}
        </details>
      ) : (
        words
      )}
    </section>
  )
}

function Decide({ seen, here }: { seen: MatterSeen; here: Here }): Html {
  const { matter, bound, barred } = seen
  const { claimer } = matter
  if (barred) return <Stub>{t('no.decided-before')}</Stub>
  if (bound)
    return (
      <>
        <Stub>{t('matter.bound')}</Stub>
        {matter.author !== null && (
          <p>
            <a href={emergencyLink(matter.author, 'moderation.decide')}>{t('matter.emergency')}</a>
          </p>
        )}
      </>
    )
  const other = claimer !== null && matter.claimed_by !== here.actor.person
  if (other) return <Stub>{t.rich('matter.claimed', { who: <bdi>{claimer}</bdi> })}</Stub>
  return (
    <>
      <DecideForms seen={seen} here={here} />
      <p>
        <a href={declareLink(matter.author)}>{t('matter.declare')}</a>
      </p>
      {matter.claimed_by === here.actor.person && claimer !== null && (
        <Form class="press" action={`${matterLink(matter.id)}/unclaim`}>
          <Button kind="quiet">{t('unclaim')}</Button>
        </Form>
      )}
    </>
  )
}
