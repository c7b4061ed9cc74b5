// Documents of Word, Excel, PowerPoint and LibreOffice without what their programs write into them of people, times and places.
import { readZip, writeZip } from './zip.js'

const ms = 'http://schemas.openxmlformats.org'
const emptied = {
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${ms}/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `<Properties xmlns="${ms}/officeDocument/2006/extended-properties"/>`,
  'docProps/custom.xml': `<Properties xmlns="${ms}/officeDocument/2006/custom-properties"/>`,
  'meta.xml':
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>',
}
const dropped = /^(?:docProps\/thumbnail\.|Thumbnails\/|layout-cache$|\w+\/printerSettings\/)/
const pictures = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }
const nobody = '-'
const never = '2000-01-01T00:00:00Z'

/** Which files a rule is for, what it finds, and what stands there afterwards. */
const rules = [
  [
    /./,
    /(\s(?:\w+:)?(?:author|initials|userName|userId|providerId|lastModifiedBy)=)(["'])[^]*?\2/g,
    `$1$2${nobody}$2`,
  ],
  [/./, /(\s(?:w:date|w16du:dateUtc|dT|dt|dateTime|created)=)(["'])[^]*?\2/g, `$1$2${never}$2`],
  [/^word\//, /\sw:rsid\w*=(["'])[^]*?\1/g, ''],
  [/^word\//, /<w:rsids>[^]*?<\/w:rsids>/g, ''],
  [/^word\/people\.xml$/, /<w15:person\b[^]*?<\/w15:person>/g, ''],
  [/^xl\/persons\//, /(\sdisplayName=)(["'])[^]*?\2/g, `$1$2${nobody}$2`],
  [/^xl\/comments/, /<author>[^]*?<\/author>/g, `<author>${nobody}</author>`],
  [/^xl\/workbook\.xml$/, /(<x15ac:absPath\b[^>]*?\surl=)(["'])[^]*?\2/g, '$1$2$2'],
  [/^xl\//, /(<pageSetup\b[^>]*?)\sr:id=(["'])[^]*?\2/g, '$1'],
  [/^ppt\/(?:commentA|a)uthors\.xml$/, /(\sname=)(["'])[^]*?\2/g, `$1$2${nobody}$2`],
  [/^customXml\//, /<documentManagement>[^]*?<\/documentManagement>/g, '<documentManagement/>'],
  [/\.rels$/, /(\sTarget=)(["'])file:[^]*?\2/g, `$1$2file:///${nobody}$2`],
  [/\.rels$/, /<Relationship\b[^>]*?(?:docProps\/thumbnail\.|printerSettings\/)[^>]*?\/>/g, ''],
  [
    /^\[Content_Types\]\.xml$/,
    /<Override\b[^>]*?(?:docProps\/thumbnail\.|printerSettings\/)[^>]*?\/>/g,
    '',
  ],
  [
    /^META-INF\/manifest\.xml$/,
    /<manifest:file-entry\b[^>]*?"(?:Thumbnails\/|layout-cache")[^>]*?\/>/g,
    '',
  ],
  [
    /./,
    /<((?:dc:creator|meta:initial-creator|meta:creator-initials|loext:sender-initials))>[^]*?<\/\1>/g,
    `<$1>${nobody}</$1>`,
  ],
  [/./, /<((?:dc:date|meta:creation-date))>[^]*?<\/\1>/g, `<$1>${never.slice(0, -1)}</$1>`],
  [
    /^settings\.xml$/,
    /(<config:config-item\b[^>]*?"(?:PrinterName|PrinterSetup|PrinterPaperFromSetup)"[^>]*>)[^]*?(<\/config:config-item>)/g,
    '$1$2',
  ],
]

/** The document anew, or undefined where something in it is not known well enough: then it is not said to be clean. */
export async function cleanDocument(bytes, redraw, deep = 0) {
  try {
    const entries = await readZip(bytes)
    if (!entries || !isDocument(entries)) return undefined
    const cleaned = []
    for (const entry of entries.filter((one) => !dropped.test(one.name)))
      cleaned.push({
        name: entry.name,
        stored: entry.stored || entry.name === 'mimetype',
        bytes: await clean(entry, redraw, deep),
      })
    return await writeZip(cleaned)
  } catch {
    return undefined
  }
}

function isDocument(entries) {
  const found = (name) => entries.find((one) => one.name === name)
  if (found('[Content_Types].xml'))
    return ['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml'].some(found)
  const kind = found('mimetype')
  return kind !== undefined && textOf(kind.bytes).startsWith('application/vnd.oasis.opendocument.')
}

async function clean({ name, bytes }, redraw, deep) {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (name.endsWith('/') || name === 'mimetype') return bytes
  if (emptied[name])
    return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${emptied[name]}`)
  if (ending === 'xml' || ending === 'rels' || ending === 'vml' || ending === 'rdf')
    return cleanText(name, bytes)
  if (ending === 'odttf' || ending === 'fntdata') return bytes
  if (pictures[ending]) return redraw(new Blob([bytes], { type: pictures[ending] }))
  if (['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'].includes(ending) && deep < 2) {
    const inner = await cleanDocument(bytes, redraw, deep + 1)
    if (inner) return inner
  }
  throw new Error(`nobody knows what ${ending} tells`)
}

function cleanText(name, bytes) {
  let text = textOf(bytes)
  if (name === 'META-INF/manifest.xml' && text.includes('encryption-data'))
    throw new Error('locked')
  for (const [where, what, instead] of rules)
    if (where.test(name)) text = text.replaceAll(what, instead)
  return new TextEncoder().encode(text)
}

// NOTE: what is not UTF-8 throws, and so is not said to be clean.
const textOf = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
