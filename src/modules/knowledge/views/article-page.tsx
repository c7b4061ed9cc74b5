import { Details, Stub, Time } from '#html'
import { Written } from '#kernel/text'
import type { Here, PageParts } from '#kernel/web'
import { articlePath, deskArticle } from '../links.ts'
import type { ArticleSeen } from '../see-article.ts'
import { languageName, t, word } from '../words.ts'
import { Helpful } from './helpful.tsx'

export function ArticlePage(seen: ArticleSeen, here: Here): PageParts {
  const { article, text, languages, versions, may } = seen
  const path = articlePath(article.slug)
  return {
    title: text.title,
    unlisted: article.audience !== 'public' || !text.current,
    crumbs: [{ href: '/help', label: t('place') }],
    main: (
      <>
        {!text.current && <Stub href={path}>{t('article.earlier')}</Stub>}
        {languages.length > 1 && (
          <p class="meta">
            {languages.map((locale) =>
              locale === text.locale ? (
                <span aria-current="true">{languageName(locale, locale)}</span>
              ) : (
                <a href={`${path}?language=${locale}`} lang={locale} hreflang={locale}>
                  {languageName(locale, locale)}
                </a>
              ),
            )}
          </p>
        )}
        {text.state !== 'source' && <p class="quiet">{word('translation', text.state)}</p>}
        <h2 class="unseen">{t('article.text')}</h2>
        <Written of={text.html} lang={text.locale} />
        <p class="meta">
          {text.published_at &&
            t.rich('article.as-of', { day: <Time at={text.published_at} as="day" /> })}
          {article.audience !== 'public' && <span>{word('audience', article.audience)}</span>}
        </p>
        {text.current && (
          <Helpful kind="article" about={article.id} locale={text.locale} here={here} />
        )}
        {versions.length > 1 && (
          <Details summary={t('article.versions', { n: versions.length })}>
            <ul>
              {versions.map((one) => (
                <li>
                  <a href={`${path}/v/${one.n}?language=${text.locale}`}>
                    {t('article.version', { n: one.n })}
                  </a>
                  {one.published_at && (
                    <>
                      {' '}
                      <Time at={one.published_at} as="day" />
                    </>
                  )}
                  {one.n > 1 && (
                    <>
                      {' · '}
                      <a href={`${path}/v/${one.n}/changes?language=${text.locale}`}>
                        {t('article.changes', { n: one.n })}
                      </a>
                    </>
                  )}
                  {one.changed !== '' && <p dir="auto">{one.changed}</p>}
                </li>
              ))}
            </ul>
          </Details>
        )}
        {may.write === true && (
          <p>
            <a href={deskArticle(article.slug)}>{t('article.to-desk')}</a>
          </p>
        )}
      </>
    ),
  }
}
