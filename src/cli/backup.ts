// Commands that keep everything and bring it back: evenhand backup, evenhand restore.
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '../kernel/app.ts'
import { readBackup, Unusable, writeBackup } from '../kernel/backup/index.ts'
import { allBusinesses } from '../kernel/businesses.ts'
import { readConfig } from '../kernel/config.ts'
import { giveBack, type Work } from '../kernel/jobs/index.ts'
import { silentLog } from '../kernel/log.ts'
import type { Command, CommandDesk, Io } from '../kernel/module.ts'
import { perform } from '../kernel/perform.ts'
import { startPostgres } from '../kernel/postgres/index.ts'
import { discover } from '../kernel/registry.ts'
import { system } from '../kernel/actor.ts'
import { open } from '../open.ts'

type Own = Command & { alone?: boolean }

export const backup: Own = {
  about: 'Keeps everything in one archive: tables, waiting work, files and the secret.',
  usage: `<file | ->

Works beside a running server and sees one moment. The archive holds personal data and the key to what is sealed:
keep it as you would keep the server. To lock it, write it to - and pipe it: evenhand backup - | age -r KEY > file`,
  async run([file], io, desk) {
    if (file === undefined) {
      io.stderr.write('Name the file to write, or - for standard output.\n')
      return 2
    }
    const { app } = desk as CommandDesk & { app: App }
    const kept = await writeBackup(app, file === '-' ? io.stdout : file)
    const files = kept.elsewhere
      ? 'files stay in their own store: keep that one too'
      : `${kept.files} files`
    io.stderr.write(`Kept: ${kept.tables} tables, ${kept.rows} rows, ${files}.\n`)
    return 0
  },
}

export const restore: Own = {
  about: 'Brings a backup into an empty installation.',
  usage: `<file | ->

Into the folder EVENHAND_DATA, or the database DATABASE_URL, with no business in it yet. The archive is checked whole
before anything is written. Letters that waited when it was made are held, since they may have left in the meantime.`,
  alone: true,
  async run([file], io) {
    if (file === undefined || (file !== '-' && !existsSync(file))) {
      io.stderr.write('Name the backup to read, or - for standard input.\n')
      return 2
    }
    try {
      return await bringBack(file, io)
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      io.stderr.write(`${error.message}.\nNothing was changed.\n`)
      return 1
    }
  },
}

async function bringBack(file: string, io: Io): Promise<number> {
  const config = readConfig()
  const { migrations } = await discover()
  let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined
  const ownerUrl = async () => {
    if (config.databaseUrl) return config.databaseUrl
    postgres ??= await startPostgres({ folder: join(config.data, 'postgres'), log: () => {} })
    return postgres.url
  }
  try {
    const source = file === '-' ? (io.stdin as NodeJS.ReadStream) : createReadStream(file)
    const { data } = config
    const givenSecret = process.env.EVENHAND_SECRET
    const done = await readBackup(source, { ownerUrl, data, migrations, givenSecret })
    if (done.work.length > 0) await giveBack(silentLog, await ownerUrl(), done.work as Work[])
    await afterwards()
    io.stdout.write(`Restored as of ${done.madeAt}: ${done.tables} tables, ${done.rows} rows.\n`)
    return 0
  } finally {
    await postgres?.stop()
  }
}

/** Upgrades what came back to this version, then lets each module do what a restore asks of it. */
async function afterwards(): Promise<void> {
  const { app, close } = await open(silentLog, { work: false })
  try {
    for (const business of await allBusinesses(app.database))
      for (const card of app.registry.modules.flatMap((module) => module.onRestore ?? []))
        await perform(app, card, {}, { business, via: 'job', actor: system('restore') })
  } finally {
    await close()
  }
}
