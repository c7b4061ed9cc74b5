import { Time } from '#html'
import type { PageParts } from '#kernel/web'
import { articlePath } from '../links.ts'
import type { ArticleChanges } from '../see-article-changes.ts'
import { t } from '../words.ts'

export const ArticleChangesPage = (seen: ArticleChanges): PageParts => ({
  title: t('changes.title', { title: seen.title, n: seen.number }),
  unlisted: true,
  crumbs: [
    { href: '/help', label: t('place') },
    { href: articlePath(seen.slug), label: seen.title },
  ],
  main: (
    <>
      {seen.published_at && (
        <p class="meta">
          <Time at={seen.published_at} as="day" />
        </p>
      )}
      {seen.changed !== '' && <p dir="auto">{seen.changed}</p>}
      <p class="quiet">{t('changes.legend')}</p>
      <p class="written" lang={seen.locale} dir="auto">
        {seen.pieces.map(({ kind, text }) =>
          kind === 'same' ? (
            text
          ) : kind === 'added' ? (
            <ins>
              <span class="unseen">{t('changes.added')}: </span>
              {text}
            </ins>
          ) : (
            <del>
              <span class="unseen">{t('changes.gone')}: </span>
              {text}
            </del>
          ),
        )}
      </p>
    </>
  ),
})
