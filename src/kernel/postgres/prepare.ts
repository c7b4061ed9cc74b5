// Makes everything ready that a server needs: a folder, an account, programs and a cluster.
import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, canEnter, chooseAccount, give, makePrivateFolder } from './account.ts'
import { clusterVersion, makeCluster, removeLeftovers } from './cluster.ts'
import { installedPrograms, type Programs } from './installed.ts'
import type { Place } from './launch.ts'
import type { Log } from './log.ts'
import { packagedPrograms } from './packaged.ts'

/** Prepares `folder`, making a cluster if it has none. Throws an error that says what to do. */
export async function prepare(
  folder: string,
  settings: Record<string, string>,
  log: Log,
): Promise<Place> {
  const cluster = join(folder, 'cluster')
  const account = chooseAccount(cluster)
  mkdirSync(dirname(folder), { recursive: true })
  makePrivateFolder(folder, account)
  removeLeftovers(folder)
  takeOver(cluster, account)
  const closed = !canEnter(folder, account)
  if (closed && process.platform !== 'linux') {
    throw new Error(
      `User ${account?.uid}, who runs the database, cannot reach ${folder}. ` +
        'Start as a normal user, set EVENHAND_DATA to a folder open to all, or set DATABASE_URL.',
    )
  }
  const major = clusterVersion(cluster)
  const programs = choosePrograms(folder, account, major)
  const place: Place = { folder, cluster, bin: programs.bin, account, closed, settings }
  if (major === undefined) {
    log('creating the database', { folder, postgres: programs.major, from: programs.from })
    await makeCluster({ ...place, durable: settings['fsync'] !== 'off' })
  }
  return place
}

// A folder brought back by `cp -r` or from a backup may have lost its owner and its closed door.
function takeOver(cluster: string, account: Account): void {
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (found?.uid === 0) give(cluster, account)
  if (found && (found.mode & 0o077) !== 0 && process.platform !== 'win32') chmodSync(cluster, 0o700)
}

// An installed server comes first, but only one of the version that wrote the cluster can read it.
function choosePrograms(folder: string, account: Account, major: number | undefined): Programs {
  const fits = (one: Programs | undefined) => major === undefined || one?.major === major
  const programs = installedPrograms(account).find(fits) ?? packagedPrograms(folder, account)
  if (programs && fits(programs)) return programs
  throw new Error(
    major === undefined
      ? 'No PostgreSQL for this platform. Install version 17 or newer, or set DATABASE_URL.'
      : `The database in ${folder} was written by PostgreSQL ${major}, which is not here: install it.`,
  )
}
