import { Stub, Time } from '#html'
import { Written } from '#kernel/text'
import type { Here, PageParts } from '#kernel/web'
import { articlePath, deskEntry, entryPath } from '../links.ts'
import type { EntrySeen } from '../see-entry.ts'
import { languageName, t } from '../words.ts'
import { Helpful } from './helpful.tsx'

export function EntryPage(
  { entry, shown, others, article, approver, mayChange }: EntrySeen,
  here: Here,
): PageParts {
  const path = entryPath(entry.id)
  return {
    title: shown.question,
    unlisted: entry.audience !== 'public' || shown.number !== entry.number,
    crumbs: [{ href: '/help', label: t('place') }],
    main: (
      <>
        {shown.number !== entry.number && <Stub href={path}>{t('entry.earlier')}</Stub>}
        {others.length > 0 && (
          <p class="meta">
            {others.map((one) => (
              <a href={entryPath(one.id)} lang={one.locale} hreflang={one.locale}>
                {languageName(one.locale, one.locale)}
              </a>
            ))}
          </p>
        )}
        <Written of={shown.html} lang={entry.locale} />
        {article && (
          <p>
            {t.rich('entry.more', {
              title: (
                <a href={articlePath(article.slug)} lang={article.locale}>
                  <bdi>{article.title}</bdi>
                </a>
              ),
            })}
          </p>
        )}
        <p class="meta">
          {t.rich('entry.approved', {
            who: approver ? <bdi>{approver}</bdi> : t('entry.a-person'),
            day: <Time at={shown.approved_at} as="day" />,
          })}
        </p>
        <Helpful kind="entry" about={entry.id} locale={entry.locale} here={here} />
        {mayChange && (
          <p>
            <a href={deskEntry(entry.id)}>{t('entry.to-desk')}</a>
          </p>
        )}
      </>
    ),
  }
}
