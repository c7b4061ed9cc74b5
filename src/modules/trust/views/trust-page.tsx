import { Button, Buttons, Empty, Notice, Row, Rows, Time } from '#html'
import type { PublicSection } from '#kernel'
import { say } from '#kernel/language'
import type { SafeHtml } from '#kernel/text'
import type { View } from '#kernel/web'
import type { PublicFigure } from '#indicators'
import { t } from '../words.ts'
import { Figures } from './figures.tsx'
import { anchorOf, Own, Section } from './section.tsx'
import { Values, type Value } from './values.tsx'

export type Report = { year: number; edition: number; hash: string; frozen_at: Date }
type Content = {
  figures: PublicFigure[]
  values: unknown[]
  sections: PublicSection[]
  words: ReadonlyArray<{ section: string; html: SafeHtml }>
  reports: readonly Report[]
}
type Seen = { open: Date | null; may: { speak: true | { no: string } }; content: Content | null }

export const TrustPage: View<Seen> = ({ open, may, content }, here) => {
  const title = t('title', { business: here.business.name })
  if (content === null) return { title, unlisted: true, main: <Empty>{t('not-open')}</Empty> }
  const own = (section: string) => content.words.find((one) => one.section === section)?.html
  const values = content.values as Value[]
  const said = own('values')
  const figuresSaid = own('figures')
  return {
    title,
    lead: t('lead'),
    ...(open === null ? { unlisted: true } : {}),
    main: (
      <>
        {open === null && (
          <Notice tone="attention" text={t('preview')}>
            <a href="/desk/trust">{t('preview-on')}</a>
          </Notice>
        )}
        <Contents content={content} />
        <section id="values">
          <h2>{t('values')}</h2>
          <p>{t('values-lead')}</p>
          {said && <Own html={said} />}
          {values.length === 0 ? (
            <p class="quiet">{t('values-none')}</p>
          ) : (
            <Values values={values} />
          )}
        </section>
        <section id="figures">
          <h2>{t('figures')}</h2>
          <p>{t('figures-lead')}</p>
          {figuresSaid && <Own html={figuresSaid} />}
          <Figures figures={content.figures} />
        </section>
        {content.sections.map((section) => (
          <Section of={section} own={own(section.id)} />
        ))}
        <section id="reports">
          <h2>{t('reports')}</h2>
          <p>{t('reports-lead')}</p>
          {content.reports.length === 0 ? (
            <p class="quiet">{t('reports-none')}</p>
          ) : (
            <Rows label={t('reports')}>
              {content.reports.map((report) => (
                <Row
                  href={`/trust/reports/${report.year}/${report.edition}`}
                  title={t('report-of', { year: String(report.year), edition: report.edition })}
                  meta={[<Time at={report.frozen_at} as="day" />]}
                />
              ))}
            </Rows>
          )}
        </section>
        <Buttons>
          <Button kind="plain" href="/trust/figures.csv">
            {t('as-csv')}
          </Button>
          <Button kind="plain" href="/trust/trust.json">
            {t('as-json')}
          </Button>
          {may.speak === true && (
            <Button kind="plain" href="/desk/trust">
              {t('behind')}
            </Button>
          )}
        </Buttons>
      </>
    ),
  }
}

/** What is on the page, to jump to: it is long, and nobody should have to scroll for what concerns them. */
const Contents = ({ content }: { content: Content }) => (
  <nav aria-label={t('contents')}>
    <ul>
      <li>
        <a href="#values">{t('values')}</a>
      </li>
      <li>
        <a href="#figures">{t('figures')}</a>
      </li>
      {content.sections.map((section) => (
        <li>
          <a href={`#${anchorOf(section.id)}`}>{say(section.title)}</a>
        </li>
      ))}
      <li>
        <a href="#reports">{t('reports')}</a>
      </li>
    </ul>
  </nav>
)
