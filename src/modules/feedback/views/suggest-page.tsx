import { Button, Checkbox, Field, Hidden, Notice } from '#html'
import type { View } from '#kernel/web'
import type { seeSuggesting } from '../see-suggesting.ts'
import { t } from '../words.ts'

/** NOTE: a plain form: the key that makes a form act once would be kept beside the person who chose not to be named. */
export const SuggestPage: View<NonNullable<(typeof seeSuggesting)['answers']>> = (
  { board, about, signedIn },
  here,
) => ({
  title: about === null ? t('suggest.title') : t('suggest.about', { title: about.title }),
  lead: <bdi lang={board.locale}>{board.about}</bdi>,
  width: 'form',
  crumbs: [
    { href: '/feedback', label: t('boards.title') },
    { href: `/feedback/${board.slug}`, label: board.title },
  ],
  main: (
    <form method="post" action={`/feedback/${board.slug}/new`} class="form" novalidate>
      {about !== null && (
        <>
          <Hidden name="kind" value={about.kind} />
          <Hidden name="about" value={about.id} />
        </>
      )}
      <Field
        name="title"
        label={t('suggest.name')}
        hint={t('suggest.name-hint')}
        value={here.value('title')}
        error={here.error('title')}
        most={140}
      />
      <Field
        name="words"
        type="textarea"
        rows={6}
        label={t('suggest.words')}
        hint={t('suggest.words-hint')}
        value={here.value('words')}
        error={here.error('words')}
        most={4000}
      />
      {board.anonymous && signedIn && (
        <Checkbox
          name="unnamed"
          value="on"
          label={t('suggest.unnamed')}
          hint={t('suggest.unnamed-hint')}
          checked={here.value('unnamed') === 'on'}
        />
      )}
      {!signedIn && <Notice tone="done" text={t('suggest.nameless')} />}
      {here.error('unnamed') && <p class="error">{here.error('unnamed')?.join(' ')}</p>}
      <Button next={board.looked_at_first ? t('suggest.next-looked') : t('suggest.next')}>
        {t('suggest.button')}
      </Button>
    </form>
  ),
})
