// A real IMAP server, Dovecot, with a folder and a port of its own; works as root and as anybody else.
import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './server-process.ts'

const program = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find(
  (path) => existsSync(path),
)

/** NOTE: where it is missing, tests are skipped and say so; the check (CI=true) must have it and fails. */
export const dovecotMissing = program === undefined && process.env.CI !== 'true'

export const imapPassword = 'a-word-for-tests'

export type Dovecot = {
  port: number
  /** Whose inbox the next mails go into; everybody signs in with the same password. */
  user: string
  /** Goes on with an empty inbox of somebody else. */
  fresh(): void
  /** Puts a mail into the inbox as a delivering server would: whole, at once. `at`: when it came, if not now. */
  deliver(raw: string | Buffer, at?: Date): void
  /** Cuts every connection, as when a line breaks. */
  cut(): Promise<void>
  /** Throws away what clients know of the folder: every mail gets a new number. */
  renumber(): Promise<void>
  stop(): Promise<void>
}

/** True where tokens and what the server offers can be told to it in the words of Dovecot 2.3. */
export const dovecotTakesTokens =
  program !== undefined && execFileSync(program, ['--version']).toString().startsWith('2.3')

/**
 * Starts it with an empty inbox. `port` as given, or any that is free. `introspection` is where it asks whether a token is
 * good and whose it is (RFC 7662). `zone`: where it reckons days for whoever cannot ask for seconds (RFC 5032);
 * then it does not offer those.
 */
export async function startDovecot(
  given?: number,
  introspection?: string,
  zone?: string,
): Promise<Dovecot> {
  if (program === undefined)
    throw new Error('Dovecot is not installed here (apt-get install dovecot-imapd)')
  const root = process.getuid?.() === 0
  const who = root
    ? { user: 'nobody', uid: 65_534, gid: Number(execFileSync('id', ['-g', 'nobody'])) }
    : { user: userInfo().username, uid: userInfo().uid, gid: userInfo().gid }
  const group = execFileSync('id', ['-gn', who.user]).toString().trim()
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-imap-'))
  chmodSync(folder, 0o755)
  for (const part of ['run', 'mail', 'state'])
    mkdirSync(join(folder, part), { recursive: true, mode: 0o700 })
  const port = given ?? (await freePort())
  const version = execFileSync(program, ['--version']).toString()
  writeFileSync(
    join(folder, 'dovecot.conf'),
    (version.startsWith('2.4') ? later : settings)({ folder, port, user: who.user, group }) +
      (introspection === undefined ? '' : tokens(folder)) +
      (zone === undefined ? '' : 'imap_capability = IMAP4rev1 LITERAL+ IDLE UIDPLUS\n'),
  )
  if (introspection !== undefined)
    writeFileSync(
      join(folder, 'oauth2.conf'),
      `introspection_mode = post\nintrospection_url = ${introspection}\nactive_attribute = active\nactive_value = true\nusername_attribute = username\n`,
    )
  if (root) execFileSync('chown', ['-R', `${who.uid}:${who.gid}`, folder])
  const own = root ? { uid: who.uid, gid: who.gid } : {}
  const start = () =>
    spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], {
      stdio: 'ignore',
      detached: true,
      ...own,
      ...(zone === undefined ? {} : { env: { ...process.env, TZ: zone } }),
    })
  let child = start()
  const leave = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {}
  }
  process.once('exit', leave)
  await listening(port)
  // NOTE: the whole group goes at once; a child left alive would keep the port from the next one.
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  let count = 0
  const inbox = () => join(folder, 'mail', self.user)
  const self: Dovecot = {
    port,
    user: '',
    fresh() {
      self.user = `shop${count++}`
      for (const part of ['', 'new', 'cur', 'tmp']) {
        mkdirSync(join(inbox(), part), { mode: 0o700 })
        if (root) chownSync(join(inbox(), part), who.uid, who.gid)
      }
    },
    deliver(raw, at) {
      const name = `${Math.floor(Date.now() / 1000)}.${String(count++).padStart(6, '0')}_${process.pid}.test`
      const fresh = join(inbox(), 'tmp', name)
      writeFileSync(fresh, raw)
      if (at) utimesSync(fresh, at, at)
      if (root) chownSync(fresh, who.uid, who.gid)
      renameSync(fresh, join(inbox(), 'new', name))
    },
    async cut() {
      await end()
      child = start()
      await listening(port)
    },
    async renumber() {
      await end()
      for (const file of [
        'dovecot-uidlist',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
      ])
        rmSync(join(inbox(), file), { force: true })
      await wait(1100)
      child = start()
      await listening(port)
    },
    async stop() {
      await end()
      process.off('exit', leave)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  self.fresh()
  return self
}

type Place = { folder: string; port: number; user: string; group: string }

/** The dialect of Dovecot 2.3. */
const settings = ({ folder, port, user, group }: Place) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 0
last_valid_uid = 0
mail_location = maildir:${folder}/mail/%u
mailbox_idle_check_interval = 1s
service anvil {
  chroot =
}
service imap-login {
  chroot =
  process_min_avail = 1
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=${imapPassword}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder} allow_all_users=yes
}
`

const tokens = (folder: string) => `
auth_mechanisms = plain xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}
`

/** The dialect of Dovecot 2.4. */
const later = ({ folder, port, user, group }: Place) => `
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
auth_allow_cleartext = yes
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 0
last_valid_uid = 0
mail_driver = maildir
mail_path = ${folder}/mail/%{user}
mailbox_idle_check_interval = 1s
service anvil {
  chroot =
}
service imap-login {
  chroot =
  process_min_avail = 1
  inet_listener imap {
    listen = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb static {
  password = ${imapPassword}
}
userdb static {
  fields {
    uid = ${user}
    gid = ${group}
    home = ${folder}
  }
}
`

async function listening(port: number): Promise<void> {
  for (let turns = 0; turns < 200; turns++) {
    const there = await new Promise<boolean>((answer) => {
      const line = connect(port, '127.0.0.1')
      line.once('data', () => (line.destroy(), answer(true)))
      line.once('error', () => answer(false))
    })
    if (there) return
    await wait(50)
  }
  throw new Error('Dovecot did not answer within ten seconds')
}
