// Figures as a table that spreadsheets open.
import type { PublicFigure } from '#indicators'
import { csvText } from '#methods/table'

export const figuresCsv = (figures: readonly PublicFigure[]): string =>
  csvText(
    ['indicator', 'period', 'shown', 'value', 'low', 'high', 'n', 'unit', 'withheld_because'],
    figures.flatMap(({ indicator, history, silence }) =>
      silence
        ? [[indicator.name, '', 'silent', null, null, null, null, indicator.unit, silence.reason]]
        : history.map((row) => [
            indicator.name,
            row.period,
            row.shown,
            row.value,
            row.low,
            row.high,
            row.n,
            indicator.unit,
            row.because,
          ]),
    ),
  )

export const openCsv = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
