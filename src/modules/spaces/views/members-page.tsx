import { Empty, Pager, Person, Table, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeMembers } from '../see-members.ts'
import { t } from '../words.ts'

export const MembersPage: View<NonNullable<(typeof seeMembers)['answers']>> = (
  { space, members, page, pages, total },
  here,
) => ({
  title: t('members', { n: total }),
  space: space.name,
  lead: t('members-lead'),
  crumbs: [
    { href: '/s', label: t('place') },
    { href: `/s/${space.slug}`, label: space.name },
  ],
  unlisted: true,
  main: (
    <>
      {members.length === 0 ? (
        <Empty>{t('members-empty')}</Empty>
      ) : (
        <Table
          caption={t('members-title')}
          hideCaption
          rows={members}
          columns={[
            {
              label: t('name'),
              head: true,
              show: (one) => (
                <Person
                  name={one.name}
                  href={`/people/${one.id}`}
                  company={one.official ? here.business.name : undefined}
                  demo={one.demo}
                />
              ),
            },
            { label: t('since'), show: (one) => <Time at={one.since} /> },
          ]}
        />
      )}
      <Pager page={page} pages={pages} href={(n) => `/s/${space.slug}/members?page=${n}`} />
    </>
  ),
})
