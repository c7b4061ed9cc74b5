// Where one answers: a text field, what will happen, and a draft that waits on the server.
import { Button, Buttons, Checkbox, Details, Field, Form, Hidden, type Html } from '#html'
import { Written, type SafeHtml } from '#kernel/text'
import type { Here } from '#kernel/web'
import { topicLink } from '../links.ts'
import type { TopicSeen } from '../see-topic.ts'
import { t } from '../words.ts'
import { whyNot } from './why-not.ts'

export function Composer(props: TopicSeen & { here: Here }): Html {
  const { topic, may, quote, page, here } = props
  const path = topicLink(topic.slug, topic.id)
  if (here.actor.person === null)
    return (
      <p id="composer">
        <a href={`/sign-in?then=${encodeURIComponent(path)}`}>{t('sign-in-to-write')}</a>
      </p>
    )
  if (may.reply !== true) return <p id="composer">{whyNot(may.reply)}</p>
  const begun = [topic.draft, quote?.text].filter(Boolean).join('\n\n')
  return (
    <section id="composer" aria-labelledby="composer-title">
      <h2 id="composer-title">{t('your-answer')}</h2>
      {props.preview && <Preview of={props.preview} />}
      <Form action={`${path}/reply`} multipart>
        <Hidden name="page" value={page} />
        <Hidden name="kind" value="reply" />
        <Hidden name="about" value={topic.id} />
        <Hidden
          name="back"
          value={`${topicLink(topic.slug, topic.id, page)}${page > 1 ? '&' : '?'}preview=1#composer`}
        />
        {quote && <Hidden name="quotes" value={quote.position} />}
        <Field
          name="text"
          type="textarea"
          label={quote ? t('answering', { who: quote.name ?? t('somebody') }) : t('text')}
          hint={t('markdown-hint')}
          value={'text' in here.typed ? here.value('text') : begun}
          error={here.error('text')}
          most={20_000}
          rows={8}
        />
        <FileFields here={here} />
        {may.official && (
          <Checkbox
            name="official"
            value="on"
            label={t('as-official')}
            hint={t('as-official-hint', { business: here.business.name })}
            error={here.error('official')}
          />
        )}
        <Buttons next={t('answer-next')}>
          <Button icon="send">{t('answer-verb')}</Button>
          <Button kind="plain" formaction="/me/drafts">
            {t('keep-draft')}
          </Button>
        </Buttons>
      </Form>
    </section>
  )
}

/** What the kept draft will look like. */
export const Preview = ({ of }: { of: SafeHtml }): Html => (
  <div class="preview">
    <h3>{t('preview')}</h3>
    <Written of={of} />
  </div>
)

/** One file beside the text; “Keep and preview” shows it where it will stand. */
export const FileFields = ({ here }: { here: Here }): Html => (
  <Details summary={t('add-file')} open={here.error('file') !== undefined}>
    <Field
      name="file"
      type="file"
      label={t('file')}
      hint={t('file-hint')}
      error={here.error('file')}
      optional
    />
    <Field
      name="alt"
      label={t('alt')}
      hint={t('alt-hint')}
      value={here.value('alt')}
      error={here.error('alt')}
      optional
    />
  </Details>
)
