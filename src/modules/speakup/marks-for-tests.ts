// Marks that are looked for byte by byte, in every dress a program puts words in, in files, snapshots and rows.
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One for everything a reporter and their browser can give away. */
export const marks = {
  what: 'CANARYwhatiswrong',
  when: 'CANARYinthespring',
  where: 'CANARYbackroomtwo',
  how: 'CANARYseenmyself',
  before: 'CANARYtoldmysister',
  wish: 'CANARYletitstop',
  involved: 'CANARYMisterGruber',
  language: 'CANARYladin',
  name: 'CANARYJohannaSommer',
  reach: 'CANARYjohannamail',
  fileName: 'CANARYpayrollofjune',
  fileText: 'CANARYinsidethefile',
  pictureName: 'CANARYphotoofthebooks',
  pictureNote: 'CANARYcameraowner',
  message: 'CANARYsecondmessage',
  identity: 'CANARYthisiswhoIam',
  worse: 'CANARYmovedtonights',
  refused: 'CANARYbrokenpicture',
  tooMuch: 'CANARYfartoolarge',
  cut: 'CANARYcutinthemiddle',
  agent: 'CANARYbrowserofmine',
  from: 'CANARYreferrerpage',
  query: 'CANARYintheaddress',
  address: '198.51.100.77',
} as const

/** The same word as UTF-8, UTF-16, hexadecimal and base64 at each of its three places. */
export function dresses(word: string): Buffer[] {
  const plain = Buffer.from(word)
  const base64 = [0, 1, 2].map((shift) =>
    // The letters at both ends hang on their neighbours; those between them do not.
    Buffer.from(
      Buffer.concat([Buffer.alloc(shift), plain])
        .toString('base64')
        .slice(shift === 0 ? 0 : 4, -4),
    ),
  )
  return [plain, Buffer.from(word, 'utf16le'), Buffer.from(plain.toString('hex')), ...base64]
}

export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))

/** Which of the marks stand in a file, read in pieces that overlap. A file that is gone by now holds none. */
export function marksIn(file: string, marks: readonly string[]): string[] {
  const sought = marks.map((mark) => ({ mark, dressed: dresses(mark) }))
  const overlap = Math.max(...sought.flatMap(({ dressed }) => dressed.map((one) => one.length)))
  const found = new Set<string>()
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return []
  const handle = openSync(file, 'r')
  try {
    const piece = Buffer.alloc(Math.min(size, 16 * 1024 * 1024) + overlap)
    for (let at = 0; at < size; at += piece.length - overlap) {
      const read = piece.subarray(0, readSync(handle, piece, 0, piece.length, at))
      for (const { mark, dressed } of sought)
        if (!found.has(mark) && dressed.some((one) => read.includes(one))) found.add(mark)
    }
  } finally {
    closeSync(handle)
  }
  return [...found]
}
