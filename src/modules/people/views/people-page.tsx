import { Button, Empty, Field, Filters, Pager, Person, Table, Time } from '#html'
import type { View } from '#kernel/web'
import { deskPersonLink } from '../links.ts'
import { t } from '../words.ts'
import { communityOptions, communityWord, hatWord } from './words.tsx'

type Listed = {
  id: string
  name: string
  email: string | null
  official: boolean
  demo: boolean
  joined_at: Date
  communities: string[]
  hats: string[]
}
type Register = {
  people: Listed[]
  total: number
  page: number
  pages: number
  words: string
  community: string | null
}

export const PeoplePage: View<Register> = ({ people, total, page, pages, words, community }) => ({
  title: t('list.title', { total }),
  width: 'desk',
  main: (
    <>
      <p class="buttons">
        <Button href="/desk/people/add">{t('list.add')}</Button>
        <Button href="/desk/people/imports" kind="plain">
          {t('list.import')}
        </Button>
        <Button href="/desk/organisations" kind="quiet">
          {t('organisations.title')}
        </Button>
      </p>
      <Filters action="/desk/people" active={active(words, community)} clear="/desk/people">
        <Field name="words" label={t('list.words')} value={words} optional />
        <Field
          name="community"
          type="select"
          label={t('community')}
          options={communityOptions()}
          value={community ?? ''}
          choose
          optional
        />
      </Filters>
      {people.length === 0 ? <Empty>{t('list.empty')}</Empty> : <List people={people} />}
      <Pager
        page={page}
        pages={pages}
        href={(n) => `/desk/people?${query(words, community)}page=${n}`}
      />
    </>
  ),
})

const List = ({ people }: { people: Listed[] }) => (
  <Table
    caption={t('list.caption')}
    hideCaption
    rows={people}
    columns={[
      {
        label: t('name'),
        head: true,
        show: (one) => (
          <Person
            name={one.name}
            href={deskPersonLink(one.id)}
            demo={one.demo}
            hat={one.hats.map(hatWord).join(', ') || undefined}
          />
        ),
      },
      { label: t('email'), show: (one) => one.email && <span dir="ltr">{one.email}</span> },
      { label: t('communities'), show: (one) => one.communities.map(communityWord).join(', ') },
      { label: t('since'), show: (one) => <Time at={one.joined_at} /> },
    ]}
  />
)

const query = (words: string, community: string | null) =>
  `${words ? `words=${encodeURIComponent(words)}&` : ''}${community ? `community=${community}&` : ''}`

const active = (words: string, community: string | null) => [
  ...(words ? [{ label: words, href: `/desk/people?${query('', community)}` }] : []),
  ...(community
    ? [{ label: communityWord(community), href: `/desk/people?${query(words, null)}` }]
    : []),
]
