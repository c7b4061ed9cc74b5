// Begins a topic: a title, what there is to say, and if wanted a poll.
import { Button, Buttons, Checkbox, Details, Field, Form, Hidden, type Html } from '#html'
import { formatLanguage } from '#kernel/language'
import type { Here, PageParts } from '#kernel/web'
import { categoryLink, forumLink } from '../links.ts'
import type { ComposerSeen } from '../see-composer.ts'
import { t } from '../words.ts'
import { FileFields, Preview } from './composer.tsx'
import { whyNot } from './why-not.ts'

export function NewTopicPage(seen: ComposerSeen, here: Here): PageParts {
  const { category, may } = seen
  const space = category.space_slug
  return {
    title: t('open-topic'),
    space: category.space_name,
    crumbs: [
      { href: `/s/${space}`, label: category.space_name },
      { href: forumLink(space), label: t('forum') },
      { href: categoryLink(space, category.slug), label: category.name },
    ],
    main: may.open === true ? <TopicForm {...seen} here={here} /> : <p>{whyNot(may.open)}</p>,
    unlisted: true,
  }
}

function TopicForm({
  category,
  draft,
  preview,
  languages,
  may,
  here,
}: ComposerSeen & { here: Here }): Html {
  const path = `${categoryLink(category.space_slug, category.slug)}/-/new`
  return (
    <>
      {preview && <Preview of={preview} />}
      <Form action={path} multipart>
        <Hidden name="kind" value="topic" />
        <Hidden name="about" value={category.id} />
        <Hidden name="back" value={`${path}?preview=1`} />
        <Field
          name="title"
          label={t('title')}
          hint={t('title-hint')}
          value={here.value('title', draft?.title)}
          error={here.error('title')}
          most={200}
        />
        <Field
          name="text"
          type="textarea"
          label={t('text')}
          hint={t('markdown-hint')}
          value={here.value('text', draft?.text)}
          error={here.error('text')}
          most={20_000}
          rows={12}
        />
        {languages.length > 1 && (
          <Language
            languages={languages}
            value={here.value('locale', category.locale)}
            here={here}
          />
        )}
        {may.official && (
          <Checkbox
            name="official"
            value="on"
            label={t('as-official')}
            hint={t('as-official-hint', { business: here.business.name })}
            checked={here.value('official') === 'on'}
          />
        )}
        <FileFields here={here} />
        <PollFields here={here} />
        <Buttons next={t('open-next')}>
          <Button icon="send">{t('open-verb')}</Button>
          <Button kind="plain" formaction="/me/drafts">
            {t('keep-draft')}
          </Button>
        </Buttons>
      </Form>
    </>
  )
}

type LanguageProps = { languages: readonly string[]; value: string; here: Here }

const Language = ({ languages, value, here }: LanguageProps): Html => (
  <Field
    name="locale"
    type="select"
    label={t('language')}
    hint={t('language-hint')}
    value={value}
    error={here.error('locale')}
    options={languages.map((locale) => ({
      value: locale,
      label: formatLanguage(locale),
    }))}
  />
)

function PollFields({ here }: { here: Here }): Html {
  const fields = ['question', 'options', 'closes']
  const open = fields.some((field) => here.value(field) !== '')
  return (
    <Details summary={t('with-poll')} open={open}>
      <Field
        name="question"
        label={t('poll-question-label')}
        value={here.value('question')}
        error={here.error('question')}
        optional
      />
      <Field
        name="options"
        type="textarea"
        label={t('poll-options-label')}
        hint={t('poll-options-hint')}
        value={here.value('options')}
        error={here.error('options')}
        optional
      />
      <Checkbox
        name="several"
        value="on"
        label={t('poll-several')}
        checked={here.value('several') === 'on'}
      />
      <Field
        name="closes"
        type="date"
        label={t('poll-closes-label')}
        value={here.value('closes')}
        error={here.error('closes')}
        optional
      />
    </Details>
  )
}
