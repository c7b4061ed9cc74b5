import {
  Button,
  Empty,
  Field,
  Filters,
  Form,
  Hidden,
  Notice,
  Press,
  Row,
  Rows,
  Tag,
  type Html,
} from '#html'
import type { View } from '#kernel/web'
import type { seeBoard } from '../see-board.ts'
import { states } from '../shapes.ts'
import { t, word } from '../words.ts'
import { toneOf } from './tones.ts'

type Answer = NonNullable<(typeof seeBoard)['answers']>

export const BoardPage: View<Answer> = (answer) => {
  const { board, ideas, may, state } = answer
  const path = `/feedback/${board.slug}`
  return {
    title: board.title,
    lead: <bdi lang={board.locale}>{board.about}</bdi>,
    width: 'reading',
    crumbs: [{ href: '/feedback', label: t('boards.title') }],
    main: (
      <>
        {board.closed_at !== null && <Notice tone="attention" text={t('board.closed-text')} />}
        {may.suggest === true && (
          <p class="buttons">
            <Button href={`${path}/new`}>{t('suggest.title')}</Button>
          </p>
        )}
        {board.votes === 'at-close' && board.closed_at === null && (
          <p class="quiet">{t('board.votes-hidden')}</p>
        )}
        {(ideas.length > 0 || state !== null) && (
          <Filters action={path}>
            <Field
              name="state"
              type="select"
              label={t('state-title')}
              choose
              value={state ?? ''}
              options={states
                .filter((one) => one !== 'merged' && (one !== 'waiting' || may.lead === true))
                .map((one) => ({ value: one, label: word('state', one) }))}
            />
          </Filters>
        )}
        {ideas.length === 0 ? (
          <Empty>{state === null ? t('board.empty') : t('board.none-such')}</Empty>
        ) : (
          <Rows label={board.title}>
            {ideas.map((one) => (
              <Row
                href={`/ideas/${one.id}`}
                title={one.title}
                meta={[
                  one.votes !== null && t('votes', { n: one.votes }),
                  one.wished && t('idea.you-wish'),
                  one.unnamed ? t('unnamed') : <bdi>{one.author ?? t('left')}</bdi>,
                ]}
                side={<State state={one.state} hidden={one.hidden_at !== null} />}
              />
            ))}
          </Rows>
        )}
        {may.lead === true && board.closed_at === null && (
          <Press action={`${path}/close`}>{t('board.close')}</Press>
        )}
      </>
    ),
  }
}

export const State = ({ state, hidden = false }: { state: string; hidden?: boolean }): Html =>
  hidden ? (
    <Tag tone="harm">{t('hidden')}</Tag>
  ) : (
    <Tag tone={toneOf(state)}>{word('state', state)}</Tag>
  )

/** One press to wish, one to wish no more; the button names the idea. */
export const Wish = ({
  idea,
  wished,
  title,
}: {
  idea: string
  wished: boolean
  title: string
}): Html => (
  <Form class="press" action={`/ideas/${idea}/vote`} label={t('idea.wish-for', { title })}>
    <Hidden name="wish" value={wished ? 'false' : 'true'} />
    <Button kind="plain">{wished ? t('idea.wish-no-more') : t('idea.wish')}</Button>
  </Form>
)
