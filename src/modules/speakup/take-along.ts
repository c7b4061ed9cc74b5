// What is sealed to a reader, as an archive that the program age opens offline: no server, and none of this software, is needed.
// @fulfils R80
import { Id, question, z } from '#kernel'
import { fromBase64 } from '#kernel/sealing'
import { aPerson } from './policy.ts'
import { speakup } from './tables.ts'
import { tar } from './tar.ts'
import { findReport } from './visible.ts'

const note = `How to open this offline with age 1.1 or newer
=============================================

me.txt is your own key: the line that begins with AGE-SECRET-KEY-1.

  cat grant-*.age                      one for each set of keys of the report
  age -d -i me.txt -o report-1.key grant-1.age
  age -d -i report-1.key entry-001-mailbox-1.age

The last number of an entry is the set of keys that opens it. Each entry is one
line of JSON, then spaces. It says which report and place it belongs to; an entry
that names another report or another number was put there by somebody.

Who the reporter is lies apart and is not in here.
Attachments lie in files/ as AES-256-GCM in pieces of 65536 + 16 bytes: key and length
stand in the entry that names the file; the nonce of piece n is eleven bytes that
count from zero, then one byte that is 1 in the last piece.
`

export const takeAlong = question({
  name: 'speakup.take-along',
  input: z.object({ report: Id }),
  subject: findReport,
  may: aPerson,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  inside: true,

  async run(now, _input, report) {
    const rows = speakup(now)
    const grants = await rows
      .selectFrom('speakup_grants')
      .select(['epoch', 'sealed'])
      .where('report', '=', report.id)
      .where('reader', '=', report.reader)
      .orderBy('epoch')
      .execute()
    const entries = await rows
      .selectFrom('speakup_entries')
      .select(['seq', 'epoch', 'channel', 'sealed'])
      .where('report', '=', report.id)
      .where('channel', '!=', 'identity')
      .orderBy('seq')
      .execute()
    const parts = await rows
      .selectFrom('speakup_file_parts as part')
      .innerJoin('speakup_files as file', 'file.id', 'part.file')
      .select(['file.id', 'part.bytes'])
      .where('file.report', '=', report.id)
      .orderBy('file.id')
      .orderBy('part.at')
      .execute()
    const files = [...Map.groupBy(parts, (one) => one.id)]
    const bytes = (text: string) => Buffer.from(fromBase64(text))
    return {
      archive: tar([
        ['README.txt', Buffer.from(note)],
        ...grants.map((one) => [`grant-${one.epoch}.age`, bytes(one.sealed)] as const),
        ...entries.map(
          (one) =>
            [
              `entry-${String(one.seq).padStart(3, '0')}-${one.channel}-${one.epoch}.age`,
              bytes(one.sealed),
            ] as const,
        ),
        ...files.map(
          ([id, all]) => [`files/${id}`, Buffer.concat(all.map((one) => one.bytes))] as const,
        ),
      ]),
    }
  },
})
