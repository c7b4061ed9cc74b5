// Why people have to write to us: causes with their counts, and the promise to change them.
import {
  Button,
  Deadline,
  Details,
  Empty,
  Field,
  Form,
  Checkbox,
  Press,
  Table,
  Tag,
  type Html,
} from '#html'
import { localDay } from '#kernel/language'
import { commitmentLink } from '#commitments'
import type { Here, PageParts } from '#kernel/web'
import type { CausesSeen } from '../see-causes.ts'
import { t } from '../words.ts'

type Cause = CausesSeen['causes'][number]

export function CausesPage(seen: CausesSeen, here: Here): PageParts {
  const leads = here.actor.hats.some(
    ({ hat, space }) => space === null && (hat === 'owner' || hat === 'administrator'),
  )
  return {
    title: t('causes.title'),
    lead: t('causes.lead'),
    width: 'desk',
    crumbs: [{ href: '/desk/cases', label: t('place-desk') }],
    main: (
      <>
        {seen.causes.length === 0 ? (
          <Empty>{t('causes.empty')}</Empty>
        ) : (
          <Table
            caption={t('causes.title')}
            hideCaption
            rows={seen.causes}
            columns={[
              { label: t('filter.cause'), head: true, show: (one) => <bdi>{one.name}</bdi> },
              { label: t('causes.recent'), number: true, show: (one) => one.recent },
              { label: t('causes.before'), number: true, show: (one) => one.before },
              { label: t('causes.mistakes'), number: true, show: (one) => one.mistakes },
              { label: t('causes.promised'), show: (one) => <Promised {...seen} cause={one} /> },
              ...(leads
                ? [
                    {
                      label: t('causes.retire-label'),
                      show: (one: Cause) => (
                        <Press action={`/desk/cases/causes/${one.id}/retire`}>
                          {t('causes.retire')}
                        </Press>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {leads && seen.causes.length > 0 && <PromiseForm {...seen} here={here} />}
        {leads && <AddCause here={here} />}
      </>
    ),
  }
}

const Promised = ({ promised, cause }: CausesSeen & { cause: Cause }): Html => (
  <>
    {(promised[cause.id] ?? []).map(({ id, title, due_at, state }) => (
      <span>
        <a href={commitmentLink(id)}>
          <bdi>{title}</bdi>
        </a>{' '}
        {state === 'open' || state === 'late' ? (
          <Deadline at={due_at} />
        ) : (
          <Tag tone="done">{t('causes.closed')}</Tag>
        )}
        <br />
      </span>
    ))}
  </>
)

const PromiseForm = ({ causes, colleagues, here }: CausesSeen & { here: Here }): Html => (
  <Details summary={t('causes.promise')} open={here.error('title') !== undefined}>
    <p>{t('causes.promise-lead')}</p>
    <Form action="/desk/cases/causes/promise">
      <Field
        name="cause"
        type="select"
        label={t('filter.cause')}
        options={causes.map(({ id, name }) => ({ value: id, label: name }))}
        value={here.value('cause')}
        error={here.error('cause')}
        choose
      />
      <Field
        name="title"
        label={t('causes.what')}
        hint={t('causes.what-hint')}
        value={here.value('title')}
        error={here.error('title')}
      />
      <Field
        name="measure"
        label={t('causes.measure')}
        value={here.value('measure')}
        error={here.error('measure')}
        optional
      />
      <Field
        name="owner"
        type="select"
        label={t('causes.owner')}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        value={here.value('owner')}
        error={here.error('owner')}
        choose
      />
      <Field
        name="by"
        type="date"
        label={t('answer.by')}
        value={here.value('by', localDay(new Date(here.at.getTime() + 30 * 86_400_000)))}
        error={here.error('by')}
      />
      <Checkbox name="public" value="on" label={t('causes.public')} />
      <Button next={t('causes.next')}>{t('causes.promise')}</Button>
    </Form>
  </Details>
)

const AddCause = ({ here }: { here: Here }): Html => (
  <Details summary={t('causes.add')}>
    <Form action="/desk/cases/causes">
      <Field
        name="name"
        label={t('causes.name')}
        value={here.value('name')}
        error={here.error('name')}
      />
      <Button kind="plain">{t('work.keep')}</Button>
    </Form>
  </Details>
)
