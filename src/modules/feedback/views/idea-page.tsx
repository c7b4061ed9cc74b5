import { Button, Form, Hidden, Notice, Press, Prose, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import type { seeIdea } from '../see-idea.ts'
import { t, word } from '../words.ts'
import { State, Wish } from './board-page.tsx'
import { DeskForms } from './desk-forms.tsx'
import { Answers, Notes } from './answers.tsx'

export type Answer = NonNullable<(typeof seeIdea)['answers']>

export const IdeaPage: View<Answer> = (answer, here) => {
  const { idea, author, about, votes, wished, may } = answer
  return {
    title: idea.title,
    width: 'reading',
    crumbs: [
      { href: '/feedback', label: t('boards.title') },
      { href: `/feedback/${idea.boardSlug}`, label: idea.boardTitle },
    ],
    main: (
      <>
        <p class="meta">
          <State state={idea.state} hidden={idea.hidden_at !== null} />
          <span>{idea.unnamed ? t('unnamed') : <bdi>{author ?? t('left')}</bdi>}</span>
          <Time at={new Date(`${idea.said_on}T12:00:00Z`)} as="day" />
          {votes !== null && <span>{t('votes', { n: votes })}</span>}
        </p>
        {idea.state === 'waiting' && <Notice tone="attention" text={t('idea.waiting')} />}
        {idea.merged_into !== null && (
          <p>
            <a href={`/ideas/${idea.merged_into}`}>{t('idea.merged-into')}</a>
          </p>
        )}
        {about !== null && (
          <p>
            {t('idea.about')} <a href={about.link}>{about.title}</a>
          </p>
        )}
        <Prose lang={idea.locale}>
          <p class="prewrap">{idea.words}</p>
        </Prose>
        {may.vote === true && <Wish idea={idea.id} wished={wished} title={idea.title} />}
        {may.vote === true && idea.votes === 'at-close' && (
          <p class="quiet">{t('board.votes-hidden')}</p>
        )}
        <Answers answers={answer.answers} />
        <Promises answer={answer} />
        <Notes notes={answer.notes} />
        {may.takeBack === true && (
          <Press action={`/ideas/${idea.id}/take-back`}>{t('idea.take-back')}</Press>
        )}
        {may.lead !== true && here.actor.person !== null && idea.author !== here.actor.person && (
          <p>
            <a href={`/report/idea/${idea.id}`}>{t('idea.report')}</a>
          </p>
        )}
        {may.lead === true && idea.state === 'waiting' && (
          <Form action={`/ideas/${idea.id}/admit`}>
            <Hidden name="idea" value={idea.id} />
            <Button next={t('desk.admit-next')}>{t('desk.admit')}</Button>
          </Form>
        )}
        {may.lead === true && idea.state !== 'merged' && <DeskForms answer={answer} here={here} />}
      </>
    ),
  }
}

function Promises({ answer: { promised } }: { answer: Answer }): Html | null {
  if (promised.length === 0) return null
  return (
    <>
      <h2>{t('idea.promised')}</h2>
      <ul>
        {promised.map((one) => (
          <li>
            <a href={`/commitments/${one.id}`}>
              <bdi lang={one.locale}>{one.title}</bdi>
            </a>{' '}
            <span class="quiet">
              {t('idea.promised-by', { who: one.owner ?? t('left') })}{' '}
              <Time at={one.due_at} as="day" />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

export const stateWords = (state: string) => word('state', state)
