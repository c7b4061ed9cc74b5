// What waits for a person's decision, the most pressing first.
import { Button, Empty, Field, Filters, Form, Hidden, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import { filterQuery } from '../list-queue.ts'
import { matterLink } from '../links.ts'
import type { seeQueue } from '../see-queue.ts'
import { t } from '../words.ts'
import { Pressed } from './parts.tsx'
import { CareLine, Last, Paused } from './care.tsx'
import { QueueList } from './queue-list.tsx'

type Answer = NonNullable<(typeof seeQueue)['answers']>

export const QueuePage: View<Answer> = (answer, here) => {
  const { care, total, late, last } = answer
  if (care.pausedUntil !== null)
    return { title: t('queue.title'), width: 'desk', main: <Paused until={care.pausedUntil} /> }
  return {
    title: t('queue.title'),
    lead: (
      <>
        {t('queue.lead', { n: total })}
        {late > 0 && <> {t('queue.late', { n: late })}</>}
      </>
    ),
    width: 'desk',
    aside: (
      <>
        <CareLine care={care} />
        <p>
          <a href="/desk/moderation/samples">{t('samples.title')}</a>
        </p>
        <p>
          <a href="/desk/appeals">{t('appeals.title')}</a>
        </p>
        <p>
          <a href="/moderation">{t('log.title')}</a>
        </p>
      </>
    ),
    main: (
      <queue-keys data-off={care.keys ? 0 : 1}>
        <Last last={last} />
        <Start answer={answer} />
        <Narrow answer={answer} here={here} />
        {answer.rows.length === 0 ? (
          <Empty>{t('queue.empty')}</Empty>
        ) : (
          <Form method="get" class="queue-form" action="/desk/moderation/several">
            <QueueList rows={answer.rows} filters={answer.filters} boxes />
            <Button kind="plain" next={t('queue.several-next')}>
              {t('queue.several')}
            </Button>
          </Form>
        )}
      </queue-keys>
    ),
  }
}

/** Take the next ten, or go on with one's own. */
function Start({ answer }: { answer: Answer }): Html | null {
  const [first] = answer.rows
  if (!first) return null
  if (first.mine)
    return (
      <div>
        <Pressed by="Enter">
          <Button href={`${matterLink(first.id)}${filterQuery(answer.filters)}`}>
            {t('queue.go-on')}
          </Button>
        </Pressed>
      </div>
    )
  return (
    <Form action="/desk/moderation/claim-next">
      <Hidden name="most" value={10} />
      <Pressed by="Enter">
        <Button next={t('queue.take-next')}>{t('queue.take')}</Button>
      </Pressed>
    </Form>
  )
}

const Narrow = ({ answer: { filters, spaces }, here }: { answer: Answer; here: Here }): Html => {
  const options = (name: string, values: readonly string[], say: (value: string) => string) =>
    values.map((value) => ({ value, label: say(value), name }))
  return (
    <Filters action="/desk/moderation" clear="/desk/moderation">
      <Field
        name="space"
        type="select"
        choose
        optional
        label={t('space')}
        options={spaces.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={here.value('space', filters.space)}
      />
      <Field
        name="found"
        type="select"
        choose
        optional
        label={t('queue.found')}
        options={options('found', ['reports', 'machine', 'law'], (value) =>
          t(`queue.found-${value as 'reports' | 'machine' | 'law'}`),
        )}
        value={here.value('found', filters.found)}
      />
      <Field
        name="mine"
        type="select"
        choose
        optional
        label={t('queue.whose')}
        options={options('mine', ['mine', 'free'], (value) =>
          t(`queue.whose-${value as 'mine' | 'free'}`),
        )}
        value={here.value('mine', filters.mine)}
      />
    </Filters>
  )
}
