// The commands `import zendesk`, `import chatwoot`, `import cases-json`, `import cases-csv` and `import undo-cases`.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command, CommandDesk, Io } from '#kernel'
import { beginCaseImport } from './import-begin.ts'
import { importCases } from './import-cases.ts'
import { importContacts } from './import-contacts.ts'
import { readCases, readCasesCsv, readChatwoot } from './import-read-generic.ts'
import { readZendesk } from './import-read-zendesk.ts'
import type { Imported } from './import-shapes.ts'
import { undoCaseImport } from './import-undo.ts'

type Read = (files: readonly string[]) => Imported
const usage = '<file or folder> [--source name] [--dry-run] [--skip-errors]'
const command = (format: string, about: string, read: Read): Command => ({
  about,
  usage,
  run: (args, io, desk) => importWith(format, read, args, io, desk),
})

export const commands: Record<string, Command> = {
  'import zendesk': command(
    'zendesk',
    'Imports tickets, comments and users of a Zendesk export; repeating it adds only what is new. No mail goes out.',
    readZendesk,
  ),
  'import chatwoot': command(
    'chatwoot',
    'Imports the contacts file of Chatwoot into the register; who is known already stays as they are.',
    readChatwoot,
  ),
  'import cases-json': command(
    'cases-json',
    'Imports cases from JSON or JSON lines; repeating it adds only what is new. No mail goes out.',
    readCases,
  ),
  'import cases-csv': command(
    'cases-csv',
    'Imports cases from CSV, one row for each message; repeating it adds only what is new. No mail goes out.',
    readCasesCsv,
  ),
  'import undo-cases': {
    about:
      'Takes an import of cases back as a whole, but for cases in which somebody has written since.',
    usage: '<import>',
    async run([id], io, desk) {
      const { cases, kept } = await desk.perform(undoCaseImport, { import: id })
      io.stdout.write(
        `Removed ${cases} cases. ${kept} stay, because somebody has written in them. People stay in the register.\n`,
      )
      return 0
    },
  },
}

async function importWith(
  format: string,
  read: Read,
  args: string[],
  { stdout, stderr }: Io,
  desk: CommandDesk,
): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      source: { type: 'string', default: format },
      'dry-run': { type: 'boolean', default: false },
      'skip-errors': { type: 'boolean', default: false },
    },
  })
  const [path] = positionals
  if (!path) {
    stderr.write(`Name a file.\n\n  evenhand import ${format} ${usage}\n`)
    return 2
  }
  const given = read(await filesAt(path))
  const said = given.cases.reduce((sum, { messages }) => sum + messages.length, 0)
  stdout.write(
    `Read ${given.cases.length} cases with ${said} messages and ${given.contacts.length} contacts. ${given.errors.length} things could not be read.\n`,
  )
  for (const error of given.errors.slice(0, 20)) stderr.write(`  ${error}\n`)
  if (values['dry-run']) return given.errors.length > 0 ? 1 : 0
  if (given.errors.length > 0 && !values['skip-errors']) {
    stderr.write('Nothing was imported. Mend the file, or leave these out with --skip-errors.\n')
    return 1
  }
  await write(desk, given, { format, source: values.source }, stdout)
  return 0
}

async function write(
  desk: CommandDesk,
  given: Imported,
  how: { format: string; source: string },
  stdout: Io['stdout'],
): Promise<void> {
  const begun = await desk.perform(beginCaseImport, how)
  let [cases, messages, contacts] = [0, 0, 0]
  for (let at = 0; at < given.contacts.length; at += 200) {
    const some = given.contacts.slice(at, at + 200)
    contacts += (await desk.perform(importContacts, { contacts: some })).added
  }
  for (let at = 0; at < given.cases.length; at += 100) {
    const some = given.cases.slice(at, at + 100)
    const done = await desk.perform(importCases, {
      import: begun.import,
      source: how.source,
      cases: some,
    })
    cases += done.added
    messages += done.messages
  }
  stdout.write(`Added ${cases} cases with ${messages} messages and ${contacts} people.\n`)
  if (given.cases.length > 0)
    stdout.write(`To take it back: evenhand import undo-cases ${begun.import}\n`)
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Error(`There is no file ${path}`)
  if (!found.isDirectory()) return [await readFile(path, 'utf8')]
  const names = (await readdir(path)).filter((name) => /\.(jsonl?|csv)$/.test(name)).toSorted()
  return Promise.all(names.map((name) => readFile(join(path, name), 'utf8')))
}
