// The frozen report as a tagged PDF with its own letters, so that it can be read aloud and looks the same everywhere.
// @fulfils R142
// oxlint-disable-next-line import/no-named-as-default -- its types name only the default
import PDFDocument from 'pdfkit'
import { fileURLToPath } from 'node:url'
import { draw, formatDate } from '#kernel/language'
import { inUnit, periodWords } from '#indicators'
import type { ReportContent, ReportSection } from './report-content.ts'
import { t } from './words.ts'

const font = (name: string) =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))

type Frozen = { report: ReportContent; hash: string; signature: string; frozen_at: Date }
type Unit = Parameters<typeof inUnit>[1]

/** The bytes of the report in one of its languages. The same report gives the same text; only the writer adds nothing. */
export function reportPdf(
  frozen: Frozen,
  language: string,
  timeZone: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { report, frozen_at } = frozen
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 64, bottom: 64, left: 64, right: 64 },
    lang: language,
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `${report.business} ${report.year}`,
      CreationDate: frozen_at,
      ModDate: frozen_at,
    },
  })
  document.registerFont('text', font('DejaVuSans'))
  document.registerFont('bold', font('DejaVuSans-Bold'))
  document.registerFont('head', font('DejaVuSerif'))
  const bytes = gathered(document)
  draw({ locale: language, timeZone, now: frozen_at }, () => {
    write(document, frozen, language)
  })
  document.end()
  return bytes
}

function gathered(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(parts)))
    })
    document.on('error', reject)
  })
}

function write(document: PDFKit.PDFDocument, frozen: Frozen, language: string) {
  const { report } = frozen
  const root = document.struct('Document')
  document.addStructure(root)
  const put = (kind: string, face: string, size: number, text: string, gap = 0.6) => {
    if (text === '') return
    root.add(
      document.struct(kind, {}, () => {
        document.font(face).fontSize(size).text(text).moveDown(gap)
      }),
    )
  }
  const section = ({ title, lead, lines, note }: ReportSection, kind: 'H2' | 'H3') => {
    put(kind, 'head', kind === 'H2' ? 15 : 12.5, title, 0.4)
    put('P', 'text', 9.5, lead)
    for (const line of lines)
      put(
        'P',
        'text',
        9.5,
        line.value === '' ? `• ${line.name}` : `• ${line.name}: ${line.value}`,
        0.3,
      )
    put('P', 'text', 9, note)
    document.moveDown(0.5)
  }
  put('H1', 'head', 24, t('report.title', { business: report.business, year: String(report.year) }))
  put(
    'P',
    'text',
    9.5,
    `${t('report.lead', { edition: report.edition })} ${formatDate(frozen.frozen_at)}.`,
    1.5,
  )
  const words = report.languages[language]
  if (words && words.values.length > 0) {
    put('H2', 'head', 15, t('values'))
    for (const value of words.values) section(value, 'H3')
  }
  put('H2', 'head', 15, t('figures'))
  for (const figure of report.figures) put('P', 'text', 9.5, figureLine(figure, language), 0.3)
  document.moveDown(1)
  for (const one of words?.sections ?? []) section(one, 'H2')
  put('H2', 'head', 15, t('report.check'))
  put('P', 'text', 9, t('report.check-lead'))
  put('P', 'text', 7.5, `${t('report.hash')}: ${frozen.hash}`)
  put('P', 'text', 7.5, `${t('report.signature')}: ${frozen.signature}`)
  root.end()
}

function figureLine(figure: ReportContent['figures'][number], language: string): string {
  const { name, indicator, period, value, low, high, n, codes } = figure
  const unit = figure.unit as Unit
  const shown =
    value === null
      ? t('report.no-figure')
      : [
          inUnit(value, unit),
          low === null || high === null
            ? ''
            : `(${t('report.from-to', { low: inUnit(low, unit), high: inUnit(high, unit) })}, n = ${n ?? 0})`,
        ].join(' ')
  const tail = codes.length > 0 ? ` [${codes.join(', ')}]` : ''
  return `${name[language] ?? indicator}, ${periodWords(period)}: ${shown}${tail}`
}
