// A document's words: what it says in short, then its clauses, each with a number that can be cited.
import type { Html } from '#html'
import { Written, type SafeHtml } from '#kernel/text'
import { clausePath } from '../links.ts'
import { t } from '../words.ts'

type Clause = {
  number: number | undefined
  heading: string
  html: SafeHtml
  universal: boolean
  replaces?: string | undefined
}
type Props = {
  slug: string
  version: number
  locale: string
  summary: string
  preamble: SafeHtml
  clauses: readonly Clause[]
}

export const Body = ({ slug, version, locale, summary, preamble, clauses }: Props): Html => (
  <>
    {summary !== '' && (
      <section class="letter" aria-label={t('in-short')}>
        <h2>{t('in-short')}</h2>
        <p lang={locale} dir="auto">
          {summary}
        </p>
      </section>
    )}
    {preamble !== '' && <Written of={preamble} lang={locale} />}
    {clauses.map((clause) => (
      <section id={`c-${clause.number ?? 'new'}`}>
        <h2 lang={locale} dir="auto">
          {clause.number !== undefined && `${clause.number}. `}
          {clause.heading}
        </h2>
        <Written of={clause.html} lang={locale} />
        <p class="meta">
          {clause.number !== undefined && (
            <a href={clausePath(slug, version, clause.number)}>
              {t('cite', { n: clause.number, version })}
            </a>
          )}
          {clause.universal && <span>{t('universal-mark')}</span>}
          {clause.replaces !== undefined && (
            <span>{t('replaces-mark', { clause: clause.replaces })}</span>
          )}
        </p>
      </section>
    ))}
  </>
)
