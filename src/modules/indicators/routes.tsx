import { document, form, page } from '#kernel/web'
import { asCsv } from './as-table.ts'
import { giveFile } from './give-file.ts'
import { giveRow } from './give-row.ts'
import { indicatorLink } from './links.ts'
import { seeIndicator } from './see-indicator.ts'
import { seeIndicators } from './see-indicators.ts'
import { setTarget } from './set-target.ts'
import { silence } from './silence.ts'
import { speakAgain } from './speak-again.ts'
import { IndicatorPage } from './views/indicator-page.tsx'
import { IndicatorsPage } from './views/indicators-page.tsx'

const one = page('/desk/indicators/:indicator', seeIndicator, IndicatorPage)
const from = ({ indicator }: Record<string, unknown>) => ({ indicator })
const back = (key: string) => (answer: { indicator: string }) => ({
  to: indicatorLink(answer.indicator),
  say: { key: `indicators.said.${key}` },
})

export default [
  page('/desk/indicators', seeIndicators, IndicatorsPage),
  document(
    '/desk/indicators.csv',
    seeIndicators,
    ({ followed }) =>
      new Response(asCsv(followed as never), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="indicators.csv"',
        },
      }),
  ),
  document('/desk/indicators.json', seeIndicators, (answer) => Response.json(answer)),
  one,
  form('/desk/indicators/:indicator/figures', giveRow, { page: one, from, after: back('given') }),
  form('/desk/indicators/:indicator/file', giveFile, {
    page: one,
    from,
    after: back('given'),
    most: 2_000_000,
  }),
  form('/desk/indicators/:indicator/target', setTarget, { page: one, from, after: back('target') }),
  form('/desk/indicators/:indicator/silence', silence, { page: one, from, after: back('silent') }),
  form('/desk/indicators/:indicator/speak', speakAgain, { page: one, from, after: back('speaks') }),
]
