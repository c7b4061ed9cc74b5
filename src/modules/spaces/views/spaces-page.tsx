import { Empty, Row, Rows, Tag } from '#html'
import type { View } from '#kernel/web'
import type { seeSpaces } from '../see-spaces.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeSpaces)['answers']>
type Listed = Answer['spaces'][number]

export const SpacesPage: View<Answer> = ({ spaces, invitations }, here) => {
  const mine = spaces.filter((space) => space.member)
  const others = spaces.filter((space) => !space.member)
  return {
    title: t('list.title'),
    lead: t('list.lead'),
    main: (
      <>
        {invitations.length > 0 && (
          <section>
            <h2>{t('list.invitations')}</h2>
            <Rows>
              {invitations.map((one) => (
                <Row
                  href={`/s/${one.slug}/invitation/${one.invitation}`}
                  title={one.name}
                  text={one.note || one.about}
                  meta={[t('invitation.from', { name: one.inviter || here.business.name })]}
                  side={<Tag tone="person">{t('invitation.open')}</Tag>}
                />
              ))}
            </Rows>
          </section>
        )}
        {mine.length > 0 && <Section title={t('list.mine')} spaces={mine} />}
        {others.length > 0 && (
          <Section title={mine.length > 0 ? t('list.others') : undefined} spaces={others} />
        )}
        {spaces.length === 0 && <Empty>{t('list.empty')}</Empty>}
      </>
    ),
  }
}

const Section = ({ title, spaces }: { title: string | undefined; spaces: Listed[] }) => (
  <section>
    {title !== undefined && <h2>{title}</h2>}
    <Rows>
      {spaces.map((space) => (
        <Row
          href={`/s/${space.slug}`}
          title={space.name}
          text={space.about}
          meta={[
            word('kind', space.kind),
            t('members', { n: space.members }),
            ...(space.community ? [word('community', space.community)] : []),
          ]}
          side={space.closed_at ? <Tag>{t('closed')}</Tag> : undefined}
        />
      ))}
    </Rows>
  </section>
)
