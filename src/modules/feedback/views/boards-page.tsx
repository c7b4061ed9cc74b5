import { Button, Empty, Row, Rows } from '#html'
import type { View } from '#kernel/web'
import type { seeBoards } from '../see-boards.ts'
import { t, word } from '../words.ts'

export const BoardsPage: View<NonNullable<(typeof seeBoards)['answers']>> = ({ boards, desk }) => ({
  title: t('boards.title'),
  lead: t('boards.lead'),
  width: 'reading',
  main: (
    <>
      {boards.length === 0 ? (
        <Empty
          {...(desk ? { action: { href: '/desk/feedback/new', label: t('open.title') } } : {})}
        >
          {t('boards.empty')}
        </Empty>
      ) : (
        <Rows label={t('boards.title')}>
          {boards.map((one) => (
            <Row
              href={`/feedback/${one.slug}`}
              title={one.title}
              text={one.about}
              meta={[
                word('audience', one.audience),
                t('boards.ideas', { n: one.ideas }),
                one.anonymous && t('boards.anonymous'),
                one.closed_at !== null && t('board.closed'),
              ]}
            />
          ))}
        </Rows>
      )}
      <p class="buttons">
        <Button href="/feedback/roadmap" kind="plain">
          {t('roadmap.title')}
        </Button>
        <Button href="/feedback/receipt" kind="quiet">
          {t('receipt.have')}
        </Button>
      </p>
    </>
  ),
})
