// PostgreSQL refuses to run as root, so a start by root hands the server to an account without rights.
import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The account the server runs as; undefined means: whoever we are. */
export type Account = { uid: number; gid: number } | undefined

const NOBODY = { uid: 65534, gid: 65534 }

/**
 * Chooses the account for a cluster's folder: its owner if it exists, else `postgres`, else nobody.
 * Throws when a normal user meets a folder of somebody else, since PostgreSQL would refuse it.
 */
export function chooseAccount(cluster: string, ourUid = process.getuid?.()): Account {
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (ourUid === undefined) return undefined
  if (ourUid !== 0) {
    if (owner && owner.uid !== ourUid) {
      throw new Error(
        `The database in ${cluster} belongs to user ${owner.uid}, and this is user ${ourUid}. ` +
          'Start as the user who started it first, or give it over with: ' +
          `sudo chown -R ${ourUid} '${cluster}'`,
      )
    }
    return undefined
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return accountNamed('postgres') ?? NOBODY
}

function accountNamed(name: string): Account {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((one) => one.startsWith(`${name}:`))
    const [, , uid, gid] = line?.split(':') ?? []
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
  } catch {
    return undefined
  }
}

/** Makes a folder only its owner may enter and gives it to the account. */
export function makePrivateFolder(path: string, account: Account): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (account) chownSync(path, account.uid, account.gid)
}

/** Gives a file or a whole folder to the account; does nothing for our own account. */
export function give(path: string, account: Account): void {
  if (!account) return
  lchownSync(path, account.uid, account.gid)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    give(join(path, entry.name), account)
  }
}

/** Whether the account can walk down to a folder; true for our own account. */
export function canEnter(path: string, account: Account): boolean {
  if (!account) return true
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0
  )
}
