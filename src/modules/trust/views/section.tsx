import { Rows, Row, Summary, Time, type Child } from '#html'
import { formatNumber, say } from '#kernel/language'
import { Written, type SafeHtml } from '#kernel/text'
import type { PublicLine, PublicSection } from '#kernel'
import { t } from '../words.ts'

/** The anchor of a section on the page. */
export const anchorOf = (id: string): string => id.replace('.', '-')

/** One section as its module tells it, and under it what the business adds in its own words. */
export function Section({ of, own }: { of: PublicSection; own: SafeHtml | undefined }) {
  const linked = of.lines.filter((line) => line.href !== undefined)
  const counted = of.lines.filter((line) => line.href === undefined)
  return (
    <section id={anchorOf(of.id)}>
      <h2>{say(of.title)}</h2>
      {of.lead && <p>{say(of.lead)}</p>}
      {counted.length > 0 && (
        <Summary rows={counted.map((line) => ({ name: say(line.name), value: valueOf(line) }))} />
      )}
      {linked.length > 0 && (
        <Rows label={say(of.title)}>
          {linked.map((line) => (
            <Row
              href={line.href ?? '#'}
              title={say(line.name)}
              meta={[valueOf(line)].filter((part) => part !== '')}
            />
          ))}
        </Rows>
      )}
      {of.lines.length === 0 && of.empty && <p class="quiet">{say(of.empty)}</p>}
      {of.withheld && <p class="quiet">{say(of.withheld)}</p>}
      {own && <Own html={own} />}
      {of.more && (
        <p>
          <a href={of.more.href}>{say(of.more.say)}</a>
        </p>
      )}
    </section>
  )
}

/** Set apart and labelled, so that nobody takes them for what the program says. */
export const Own = ({ html }: { html: SafeHtml }) => (
  <figure>
    <figcaption class="quiet">{t('own-said')}</figcaption>
    <blockquote>
      <Written of={html} />
    </blockquote>
  </figure>
)

function valueOf({ value, lang, at }: PublicLine): Child {
  const text =
    typeof value === 'number' ? (
      <span class="number">{formatNumber(value)}</span>
    ) : typeof value === 'object' ? (
      say(value)
    ) : value === undefined ? (
      ''
    ) : (
      <bdi lang={lang}>{value}</bdi>
    )
  if (!at) return text
  return value === undefined ? (
    <Time at={at} as="day" />
  ) : (
    <>
      {text}, <Time at={at} as="day" />
    </>
  )
}
