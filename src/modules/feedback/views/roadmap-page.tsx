import { Empty, Row, Rows, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeRoadmap } from '../see-roadmap.ts'
import { roadmap } from '../shapes.ts'
import { t, word } from '../words.ts'

export const RoadmapPage: View<NonNullable<(typeof seeRoadmap)['answers']>> = ({ ideas }) => ({
  title: t('roadmap.title'),
  lead: t('roadmap.lead'),
  width: 'reading',
  crumbs: [{ href: '/feedback', label: t('boards.title') }],
  main:
    ideas.length === 0 ? (
      <Empty>{t('roadmap.empty')}</Empty>
    ) : (
      <>
        {[...roadmap, 'declined'].map((state) => {
          const here = ideas.filter((one) => one.state === state)
          return here.length === 0 ? null : (
            <section>
              <h2>{word('state', state)}</h2>
              <Rows label={word('state', state)}>
                {here.map((one) => (
                  <Row
                    href={`/ideas/${one.id}`}
                    title={one.title}
                    text={one.answer ?? ''}
                    meta={[one.changed_at && <Time at={one.changed_at} as="day" />]}
                  />
                ))}
              </Rows>
            </section>
          )
        })}
      </>
    ),
})
