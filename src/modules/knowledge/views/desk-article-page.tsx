// One article from behind: write, publish, translate, look at again, take away.
import {
  Button,
  Deadline,
  Details,
  Field,
  Form,
  Hidden,
  Press,
  Prose,
  Stub,
  Summary,
  Tag,
  Time,
  type Html,
} from '#html'
import type { Here, PageParts } from '#kernel/web'
import { articlePath, deskArticle } from '../links.ts'
import type { DeskArticle } from '../see-desk-article.ts'
import { audiences } from '../shapes.ts'
import { languageName, t, word } from '../words.ts'

type Props = { seen: DeskArticle; here: Here }

export function DeskArticlePage(seen: DeskArticle, here: Here): PageParts {
  const { article, text, draft, language } = seen
  const path = deskArticle(article.slug)
  return {
    title: text?.title ?? article.slug,
    width: 'desk',
    crumbs: [{ href: '/desk/help', label: t('place') }],
    main: (
      <>
        {article.withdrawn_at && (
          <Stub>{t('desk.withdrawn-because', { why: article.withdrawn_why })}</Stub>
        )}
        <p>
          <a href={`${articlePath(article.slug)}?language=${language}`}>{t('desk.to-public')}</a>
        </p>
        <Languages seen={seen} here={here} />
        {seen.late && (
          <Form action={`${path}/review`}>
            <p>{t.rich('desk.look', { due: <Deadline at={article.review_at} /> })}</p>
            <Button kind="plain" next={t('desk.still-right-next')}>
              {t('desk.still-right')}
            </Button>
          </Form>
        )}
        <Write seen={seen} here={here} />
        {draft && (
          <Form action={`${path}/publish`}>
            <Hidden name="locale" value={language} />
            <Button next={t('desk.publish-next')}>{t('desk.publish')}</Button>
          </Form>
        )}
        {text && language !== article.locale && !text.reviewed_at && (
          <Form action={`${path}/translation`}>
            <Hidden name="locale" value={language} />
            <Hidden name="hash" value={text.hash} />
            {here.error('hash') && <p class="error">{here.error('hash')?.join(' ')}</p>}
            <Button kind="plain" next={t('desk.reviewed-next')}>
              {t('desk.reviewed')}
            </Button>
          </Form>
        )}
        <Said seen={seen} here={here} />
        <Settings seen={seen} here={here} />
      </>
    ),
  }
}

const Languages = ({ seen: { article, languages, language }, here }: Props): Html => (
  <Summary
    rows={languages.map((one) => ({
      name: languageName(one.locale, here.locale),
      value:
        one.state === undefined ? (
          t('desk.no-translation')
        ) : (
          <>
            <Tag tone={one.state === 'source' || one.state === 'reviewed' ? 'done' : 'person'}>
              {word('translation', one.state)}
            </Tag>{' '}
            {one.draft && <Tag tone="person">{t('desk.draft')}</Tag>}
          </>
        ),
      ...(one.locale === language
        ? {}
        : { change: `${deskArticle(article.slug)}?locale=${one.locale}` }),
    }))}
  />
)

const Write = ({ seen: { article, text, draft, source, language }, here }: Props): Html => (
  <section>
    <h2>{t('desk.words-in', { language: languageName(language, here.locale) })}</h2>
    {source && (
      <Details summary={t('desk.original')} open>
        <Prose lang={source.locale}>
          {[source.title, ...source.source.split('\n\n')].map((part) => (
            <p>{part}</p>
          ))}
        </Prose>
      </Details>
    )}
    <Form action={`${deskArticle(article.slug)}/save`}>
      <Hidden name="locale" value={language} />
      {draft && <Hidden name="was" value={draft.hash} />}
      <Field
        name="title"
        label={t('article.title')}
        value={here.value('title', text?.title)}
        error={here.error('title')}
      />
      <Field
        name="source"
        type="textarea"
        rows={18}
        label={t('new.source')}
        hint={t('new.source-hint')}
        value={here.value('source', text?.source)}
        error={here.error('source')}
      />
      <Field
        name="changed"
        label={t('desk.changed')}
        value={here.value('changed', draft?.changed)}
        error={here.error('changed')}
        optional
      />
      <Button kind={draft ? 'plain' : 'primary'} next={t('desk.save-next')}>
        {t('desk.save')}
      </Button>
    </Form>
  </section>
)

const Said = ({ seen: { said } }: Props): Html | null =>
  said.length === 0 ? null : (
    <section>
      <h2>{t('helped')}</h2>
      <p>{t('helped-of', { yes: said.filter((one) => one.helpful).length, n: said.length })}</p>
      <ul>
        {said
          .filter((one) => one.reason !== '')
          .map((one) => (
            <li>
              <p dir="auto">{one.reason}</p>
              <p class="meta">
                {one.helpful ? t('helpful.yes') : t('helpful.no')} <Time at={one.on_day} as="day" />
              </p>
            </li>
          ))}
      </ul>
    </section>
  )

const Settings = ({ seen: { article, people }, here }: Props): Html => (
  <section>
    <h2>{t('desk.settings')}</h2>
    <Form action={`${deskArticle(article.slug)}/change`}>
      <Field
        name="audience"
        type="radios"
        label={t('audience')}
        options={audiences.map((value) => ({ value, label: word('audience', value) }))}
        value={here.value('audience', article.audience)}
        error={here.error('audience')}
      />
      <Field
        name="owner"
        type="select"
        choose
        label={t('owner')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={here.value('owner', article.owner)}
        error={here.error('owner')}
        optional
      />
      <Field
        name="reviewMonths"
        type="number"
        min={1}
        max={60}
        label={t('new.review-months')}
        value={here.value('reviewMonths', article.review_months)}
        error={here.error('reviewMonths')}
      />
      <Button kind="plain">{t('desk.save-settings')}</Button>
    </Form>
    <Press action={`${deskArticle(article.slug)}/review`}>{t('desk.still-right')}</Press>
    {!article.withdrawn_at && (
      <Details summary={t('desk.withdraw')} open={here.error('why') !== undefined}>
        <Form action={`${deskArticle(article.slug)}/withdraw`}>
          <Field name="why" label={t('why')} value={here.value('why')} error={here.error('why')} />
          <Button kind="danger" next={t('desk.withdraw-next')}>
            {t('desk.withdraw')}
          </Button>
        </Form>
      </Details>
    )}
  </section>
)
