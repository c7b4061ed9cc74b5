import { Empty, Row, Rows } from '#html'
import type { View } from '#kernel/web'
import { spaceLink } from '#spaces'
import { t } from '../words.ts'

type Home = {
  spaces: Array<{
    id: string
    slug: string
    name: string
    about: string
    kind: 'public' | 'member' | 'staff' | 'invited'
    locale: string
  }>
}

export const HomePage: View<Home> = ({ spaces }, here) => ({
  title: t('welcome', { business: here.business.name }),
  lead: t('lead'),
  main:
    spaces.length === 0 ? (
      <Empty>{t('empty')}</Empty>
    ) : (
      <Rows>
        {spaces.map((space) => (
          <Row
            href={spaceLink(space.slug)}
            title={space.name}
            text={space.about}
            meta={[t(`kind.${space.kind}`)]}
          />
        ))}
      </Rows>
    ),
})
