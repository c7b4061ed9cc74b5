// What may be kept here, how large, and how it is handed out again.

export const megabyte = 1_000_000

/** Bytes, pixels and letters; forms that take files repeat these in words. */
export const maxima = {
  picture: 10 * megabyte,
  other: 25 * megabyte,
  pixels: 40_000_000,
  name: 120,
  side: 4096,
} as const

/** Widths of the smaller pictures made beside a large one. */
export const previewWidths = [320, 960] as const

/** Types found by content. Pictures are drawn anew as the type on the right; nothing else is changed. */
export const pictures: Readonly<Record<string, { type: string; extension: string }>> = {
  'image/jpeg': { type: 'image/jpeg', extension: 'jpg' },
  'image/png': { type: 'image/png', extension: 'png' },
  'image/webp': { type: 'image/webp', extension: 'webp' },
  'image/gif': { type: 'image/webp', extension: 'webp' },
  'image/avif': { type: 'image/webp', extension: 'webp' },
}

export const documents: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
}

/** Text has no mark of its own: the name says which, the content must be text. */
export const texts: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  ics: 'text/calendar',
}

export const accepted = [
  ...Object.keys(pictures),
  ...Object.keys(documents),
  ...Object.keys(texts).map((end) => `.${end}`),
].join(',')

/** Only pictures drawn by us are shown in a page; everything else is handed over to be saved. */
export const isShown = (type: string) => type.startsWith('image/')
