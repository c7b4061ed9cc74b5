import { csvText } from '#methods/table'
import { document, form, page } from '#kernel/web'
import { addWords } from './add-words.ts'
import { freezeReport } from './freeze-report.ts'
import { linkValue } from './link-value.ts'
import { openPage } from './open-page.ts'
import { figuresCsv, openCsv } from './as-csv.ts'
import { reportPdf } from './report-pdf.ts'
import { seeDeskTrust } from './see-desk-trust.ts'
import { seeReport } from './see-report.ts'
import { seeTrust } from './see-trust.ts'
import { DeskTrustPage } from './views/desk-trust-page.tsx'
import { languageOf, ReportPage } from './views/report-page.tsx'
import { TrustPage } from './views/trust-page.tsx'

const desk = page('/desk/trust', seeDeskTrust, DeskTrustPage)
const none = () => ({})
const back = (key: string) => () => ({ to: '/desk/trust', say: { key: `trust.said.${key}` } })
const at = '/trust/reports/:year/:edition'

export default [
  page('/trust', seeTrust, TrustPage),
  document('/trust/trust.json', seeTrust, ({ content }) => Response.json(content)),
  document('/trust/figures.csv', seeTrust, ({ content }) =>
    openCsv('figures.csv', figuresCsv(content?.figures ?? [])),
  ),
  page('/trust/reports/:year', seeReport, ReportPage),
  page(at, seeReport, ReportPage),
  document(
    `${at}/report.json`,
    seeReport,
    ({ content, hash, signature, publicKey }) =>
      new Response(content, {
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'evenhand-sha256': hash,
          'evenhand-signature': signature,
          'evenhand-public-key': publicKey.replaceAll('\n', ''),
        },
      }),
  ),
  document(`${at}/report.csv`, seeReport, ({ report, year }) =>
    openCsv(
      `report-${year}.csv`,
      csvText(
        ['indicator', 'period', 'shown', 'value', 'low', 'high', 'n', 'unit', 'codes'],
        report.figures.map((one) => [
          one.indicator,
          one.period,
          one.shown,
          one.value,
          one.low,
          one.high,
          one.n,
          one.unit,
          one.codes.join(' '),
        ]),
      ),
    ),
  ),
  document(
    `${at}/report.pdf`,
    seeReport,
    async (frozen, here) =>
      new Response(await reportPdf(frozen, languageOf(frozen), here.business.timeZone), {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="report-${frozen.year}.pdf"`,
        },
      }),
  ),
  desk,
  form('/desk/trust/open', openPage, { page: desk, from: none, after: back('open') }),
  form('/desk/trust/values', linkValue, { page: desk, from: none, after: back('linked') }),
  form('/desk/trust/words', addWords, { page: desk, from: none, after: back('words') }),
  form('/desk/trust/reports', freezeReport, {
    page: desk,
    from: none,
    after: ({ year, edition }) => ({
      to: `/trust/reports/${year}/${edition}`,
      say: { key: 'trust.said.frozen' },
    }),
  }),
]
