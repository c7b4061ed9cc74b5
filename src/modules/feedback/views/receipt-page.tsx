import { Button, Field, Form, Hidden, Notice, Prose } from '#html'
import type { View } from '#kernel/web'
import type { seeReceipt } from '../see-receipt.ts'
import { t } from '../words.ts'
import { Answers, Notes } from './answers.tsx'
import { State } from './board-page.tsx'

export const ReceiptPage: View<NonNullable<(typeof seeReceipt)['answers']>> = (
  { code, found },
  here,
) => ({
  title: t('receipt.title'),
  lead: t('receipt.lead'),
  width: 'reading',
  unlisted: true,
  crumbs: [{ href: '/feedback', label: t('boards.title') }],
  main: (
    <>
      {here.url.searchParams.get('new') === '1' && code !== null && (
        <Notice tone="attention" heading={t('receipt.keep')} text={t('receipt.keep-text')}>
          <p class="receipt">
            <code>{code}</code>
          </p>
        </Notice>
      )}
      {code !== null && found === null && <p class="error">{t('receipt.unknown')}</p>}
      {found === null ? (
        <Form method="get" action="/feedback/receipt">
          <Field
            name="code"
            label={t('receipt.code')}
            hint={t('receipt.code-hint')}
            value={code ?? ''}
            ltr
            autocomplete="off"
          />
          <Button>{t('receipt.look')}</Button>
        </Form>
      ) : (
        <>
          <h2>
            <bdi>{found.idea.title}</bdi>
          </h2>
          <p class="meta">
            <State state={found.idea.state} hidden={found.idea.hidden_at !== null} />
            <a href={`/feedback/${found.idea.slug}`}>{found.idea.board}</a>
          </p>
          <Prose lang={found.idea.locale}>
            <p class="prewrap">{found.idea.words}</p>
          </Prose>
          <Answers answers={found.answers} />
          <Notes notes={found.notes} />
          <form method="post" action="/feedback/receipt" class="form">
            <Hidden name="code" value={code ?? ''} />
            <Field
              name="words"
              type="textarea"
              rows={3}
              label={t('receipt.note')}
              error={here.error('words')}
              most={2000}
            />
            <Button kind="plain" next={t('receipt.note-next')}>
              {t('receipt.note-button')}
            </Button>
          </form>
        </>
      )}
    </>
  ),
})
