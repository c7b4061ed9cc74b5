import { Button, Empty, Field, Form, Row, Rows, Tag, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { articlePath, entryPath } from '../links.ts'
import type { HelpSeen } from '../see-help.ts'
import { languageName, t, word } from '../words.ts'

export function HelpPage({ words, articles, entries }: HelpSeen, here: Here): PageParts {
  const nothing = articles.length + entries.length === 0
  return {
    title: words === '' ? t('help.title') : t('help.found', { words }),
    lead: words === '' ? t('help.lead', { business: here.business.name }) : undefined,
    unlisted: words !== '',
    main: (
      <>
        <Form method="get" action="/help" label={t('help.search')}>
          <Field name="words" type="search" label={t('help.search-label')} value={words} />
          <Button kind="plain" icon="search">
            {t('help.search')}
          </Button>
        </Form>
        {nothing && (
          <Empty action={words === '' ? undefined : { href: '/help', label: t('help.all') }}>
            {words === '' ? t('help.empty') : t('help.none')}
          </Empty>
        )}
        {articles.length > 0 && <Articles articles={articles} here={here} />}
        {entries.length > 0 && (
          <section>
            <h2>{t('help.answers')}</h2>
            <Rows label={t('help.answers')}>
              {entries.map((one) => (
                <Row
                  href={entryPath(one.entry)}
                  title={<span lang={one.locale}>{one.question}</span>}
                  text={<span lang={one.locale}>{one.excerpt}</span>}
                  meta={one.locale === here.locale ? [] : [languageName(one.locale, here.locale)]}
                />
              ))}
            </Rows>
          </section>
        )}
      </>
    ),
  }
}

const Articles = ({ articles, here }: { articles: HelpSeen['articles']; here: Here }): Html => (
  <section>
    <h2>{t('help.articles')}</h2>
    <Rows label={t('help.articles')}>
      {articles.map((one) => (
        <Row
          href={articlePath(one.slug)}
          title={<span lang={one.locale}>{one.title}</span>}
          text={<span lang={one.locale}>{one.excerpt}</span>}
          meta={[
            ...(one.space ? [<bdi>{one.space}</bdi>] : []),
            ...(one.locale === here.locale ? [] : [languageName(one.locale, here.locale)]),
          ]}
          side={one.audience === 'public' ? undefined : <Tag>{word('audience', one.audience)}</Tag>}
        />
      ))}
    </Rows>
  </section>
)
