// Filters of the list: a plain form by GET, what is chosen as links that take it off.
import { Checkbox, Field, Filters, type Html } from '#html'
import type { Here } from '#kernel/web'
import type { CasesSeenAtDesk } from '../see-cases.ts'
import { t, word } from '../words.ts'
import { listLink } from './case-links.ts'

const options = (list: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: word(list, value) }))

const channels = [
  'form',
  'mail',
  'web',
  'site',
  'forum',
  'assistant',
  'telephone',
  'shop',
  'letter',
  'api',
  'import',
]

export function CaseFilters({
  filter,
  causes,
  colleagues,
  desk,
  concerns,
}: CasesSeenAtDesk & { here: Here }): Html {
  const tracks = [...(desk ? ['question', 'complaint'] : []), ...(concerns ? ['concern'] : [])]
  const without = (name: keyof typeof filter) => listLink({ ...filter, [name]: undefined })
  const nameOf = (id: string) =>
    id === 'me' || id === 'nobody'
      ? t(id === 'me' ? 'list.mine' : 'list.nobody')
      : (colleagues.find((one) => one.id === id)?.name ?? id)
  const active = [
    ...(filter.words ? [{ label: filter.words, href: without('words') }] : []),
    ...(filter.track ? [{ label: word('track', filter.track), href: without('track') }] : []),
    ...(filter.what === 'todo'
      ? []
      : [{ label: word('what', filter.what), href: without('what') }]),
    ...(filter.who ? [{ label: nameOf(filter.who), href: without('who') }] : []),
    ...(filter.channel
      ? [{ label: word('channel', filter.channel), href: without('channel') }]
      : []),
    ...(filter.cause
      ? [
          {
            label: causes.find((one) => one.id === filter.cause)?.name ?? t('filter.cause'),
            href: without('cause'),
          },
        ]
      : []),
    ...(filter.tag ? [{ label: filter.tag, href: without('tag') }] : []),
    ...(filter.late === true ? [{ label: t('list.late'), href: without('late') }] : []),
  ]
  return (
    <Filters action="/desk/cases" active={active} clear="/desk/cases">
      <Field
        name="words"
        type="search"
        label={t('filter.words')}
        value={filter.words ?? ''}
        optional
      />
      <Field
        name="what"
        type="select"
        label={t('filter.what')}
        options={options('what', ['todo', 'waiting', 'snoozed', 'closed', 'all'])}
        value={filter.what}
      />
      <Field
        name="track"
        type="select"
        label={t('filter.track')}
        options={options('track', tracks)}
        value={filter.track ?? ''}
        choose
        optional
      />
      <Field
        name="who"
        type="select"
        label={t('filter.who')}
        options={[
          { value: 'me', label: t('filter.me') },
          { value: 'nobody', label: t('list.nobody') },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filter.who ?? ''}
        choose
        optional
      />
      <Field
        name="channel"
        type="select"
        label={t('filter.channel')}
        options={options('channel', channels)}
        value={filter.channel ?? ''}
        choose
        optional
      />
      {causes.length > 0 && (
        <Field
          name="cause"
          type="select"
          label={t('filter.cause')}
          options={causes.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.cause ?? ''}
          choose
          optional
        />
      )}
      <Field
        name="sort"
        type="select"
        label={t('filter.sort')}
        options={options('sort', ['due', 'latest', 'opened'])}
        value={filter.sort}
      />
      <Checkbox name="late" value="on" label={t('filter.late')} checked={filter.late === true} />
    </Filters>
  )
}
