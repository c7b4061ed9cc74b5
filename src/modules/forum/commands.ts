// The commands `import generic-json`, `import discourse` and `import undo`.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command, CommandDesk, Io } from '#kernel'
import type { ImportedForum } from './import-shapes.ts'
import { readDiscourse } from './read-discourse.ts'
import { readGeneric } from './read-generic.ts'
import { runImport } from './run-import.ts'
import { undoImport } from './undo-import.ts'

type File = { name: string; text: string }
type Read = (files: File[]) => ImportedForum

const usage =
  '<file or folder> [--space forum] [--source name] [--demo] [--dry-run] [--skip-errors]'

export const commands: Record<string, Command> = {
  'import generic-json': {
    about:
      'Imports categories, people and topics from JSON or JSON lines; repeating it adds only what is new.',
    usage,
    run: (args, io, desk) =>
      importWith(
        'generic-json',
        (files) => readGeneric(files.map(({ text }) => text).join('\n')),
        args,
        io,
        desk,
      ),
  },
  'import discourse': {
    about:
      'Imports topics as the API of Discourse returns them: one, a list, or a folder of files.',
    usage,
    run: (args, io, desk) => importWith('discourse', readDiscourse, args, io, desk),
  },
  'import undo': {
    about: 'Takes an import back as a whole, but for topics in which somebody has answered since.',
    usage: '<import>',
    async run([id], io, desk) {
      const { topics, posts, kept } = await desk.perform(undoImport, { import: id })
      io.stdout.write(
        `Removed ${topics} topics with ${posts} posts. ${kept} topics stay, because somebody has answered in them. People stay in the register.\n`,
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
  const given = parseArgs({
    args,
    allowPositionals: true,
    options: {
      space: { type: 'string', default: 'forum' },
      source: { type: 'string', default: format },
      demo: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'skip-errors': { type: 'boolean', default: false },
    },
  })
  const [path] = given.positionals
  if (!path) {
    stderr.write(`Name a file.\n\n  evenhand import ${format} ${usage}\n`)
    return 2
  }
  const forum = read(await filesAt(path))
  const posts = forum.topics.reduce((sum, topic) => sum + topic.posts.length, 0)
  stdout.write(
    `Read ${forum.topics.length} topics with ${posts} posts. ${forum.errors.length} things could not be read.\n`,
  )
  for (const error of forum.errors.slice(0, 20)) stderr.write(`  ${error}\n`)
  if (given.values['dry-run']) return forum.errors.length > 0 ? 1 : 0
  if (forum.errors.length > 0 && !given.values['skip-errors']) {
    stderr.write('Nothing was imported. Mend the file, or leave these out with --skip-errors.\n')
    return 1
  }
  const terminal = 'isTTY' in stderr && stderr.isTTY === true
  const step = (done: number) => void (terminal && stderr.write(`\r${done} of ${posts} posts`))
  const { space, source, demo } = given.values
  const done = await runImport(desk, forum, { space, source, demo, format }, step)
  if (terminal) stderr.write('\n')
  stdout.write(
    `Added ${done.people} people, ${done.topics} topics and ${done.posts} posts to /s/${space}/forum.\n`,
  )
  stdout.write(`To take it back: evenhand import undo ${done.import}\n`)
  return 0
}

async function filesAt(path: string): Promise<File[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Error(`There is no file ${path}`)
  if (!found.isDirectory()) return [{ name: basename(path), text: await readFile(path, 'utf8') }]
  const names = (await readdir(path)).filter((name) => /\.jsonl?$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(path, name), 'utf8') })),
  )
}
