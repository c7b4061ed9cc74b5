// A reader's desk: opens what is sealed to them, seals what they write, and makes new keys when somebody is taken out.
import { newPair, openWith, pack, packGrant, sealTo, unpack, unpackGrant } from '#kernel/sealing'
import { call } from './call.js'
import { showEntry } from './entries.js'
import { openKey, openWithPasskey } from './unlocking.js'

class SpeakupDesk extends HTMLElement {
  connectedCallback() {
    if (!crypto.subtle) return
    this.seen = JSON.parse(this.dataset.sealing)
    this.words = this.seen.words
    this.hidden = false
    this.state = this.querySelector('[role="status"]')
    this.on('unlock', async (fields) => {
      this.state.textContent = this.words.unlocking
      await this.open(await openKey(this.seen.wraps, String(fields.get('phrase') ?? '')))
    })
    const passkey = this.part('passkey')
    if (passkey && this.seen.wraps.some((one) => one.kind === 'passkey')) {
      passkey.hidden = false
      passkey.addEventListener('click', async () =>
        this.open(await openWithPasskey(this.seen.wraps)),
      )
    }
    this.on('reply', (fields) =>
      this.write('mailbox', { kind: 'message', text: fields.get('reply') }, fields.get('does')),
    )
    this.on('work', (fields) =>
      this.write('desk', { kind: fields.get('kind'), text: fields.get('note') }),
    )
    this.on('close', (fields, button) =>
      this.write('mailbox', { kind: 'closure', text: fields.get('outcome') }, button?.value),
    )
    this.on('exclude', (fields) => this.changeKeys([String(fields.get('who'))]))
    this.on('grant', (fields) => this.letIn(String(fields.get('newcomer'))))
    this.on('identity', (fields, button) => this.identity(String(fields.get('reason')), button))
  }

  part(name) {
    return this.querySelector(`[data-part="${name}"]`)
  }

  on(name, act) {
    const form = this.part(name)?.querySelector('form')
    form?.addEventListener('submit', async (event) => {
      event.preventDefault()
      if (this.busy) return
      this.busy = true
      try {
        await act(new FormData(form), event.submitter)
      } catch (error) {
        this.state.textContent = error.message
      } finally {
        this.busy = false
      }
    })
  }

  get context() {
    return { business: this.seen.business, report: this.seen.id }
  }

  async open(secret) {
    if (!secret) {
      this.state.textContent = this.words.failed
      return
    }
    this.mine = secret
    this.secrets = new Map()
    for (const { epoch, sealed } of this.seen.grants)
      this.secrets.set(
        epoch,
        unpackGrant(await openWith([secret], sealed), { ...this.context, epoch }),
      )
    const all = [...this.secrets.values()].flat()
    this.log = []
    for (const entry of this.seen.entries) {
      if (entry.channel === 'identity') continue
      const place = this.querySelector(`[data-entry="${entry.seq}"]`)
      try {
        const text = await openWith(all, entry.sealed)
        const said = unpack(text, { ...this.context, epoch: entry.epoch, seq: entry.seq })
        this.log.push(said)
        if (place) showEntry(place, said, { ...this.seen, words: this.words })
      } catch {
        if (place) place.textContent = this.words.broken
      }
    }
    this.part('unlock').hidden = true
    for (const one of this.querySelectorAll('[data-locked]')) one.hidden = false
    this.state.textContent = ''
    if (this.seen.stale) await this.changeKeys([])
  }

  /** Seals for the next place and keeps it; then the page is read anew, so that what stands there is what is stored. */
  async write(channel, said, does = 'nothing') {
    if (!String(said.text ?? '').trim()) return
    await this.keep(channel, said, does)
    location.reload()
  }

  async keep(channel, said, does = 'nothing') {
    const { epoch, next_seq: seq } = this.seen
    const key = channel === 'mailbox' ? this.seen.mailbox_key : this.seen.desk_key
    const envelope = { v: 1, ...this.context, epoch, seq, by: 'recipient', on: this.seen.today }
    const sealed = await sealTo(key, pack({ ...envelope, ...said }))
    const report = this.seen.id
    const kept = await call('write-entry', { report, channel, entry: { seq, epoch, sealed }, does })
    this.seen.next_seq = kept.seq
  }

  /** New keys for all that comes, for everybody who has one now but those taken out. */
  async changeKeys(out) {
    const epoch = this.seen.epoch + 1
    const [mailbox, desk] = [await newPair(), await newPair()]
    const context = { ...this.context, epoch }
    const both = packGrant(context, [mailbox.secret, desk.secret])
    const grants = [
      {
        reader: null,
        sealed: await sealTo(this.seen.reporter_key, packGrant(context, [mailbox.secret])),
      },
    ]
    const stay = this.seen.holders.filter(({ reader }) => !out.includes(reader))
    for (const { reader } of stay) {
      const known = this.seen.recipients.find((one) => one.id === reader)
      if (known) grants.push({ reader, sealed: await sealTo(known.open_key, both) })
    }
    await call('change-keys', {
      report: this.seen.id,
      epoch,
      mailboxKey: mailbox.open,
      deskKey: desk.open,
      grants,
    })
    Object.assign(this.seen, { epoch, mailbox_key: mailbox.open, desk_key: desk.open })
    const text = out.length > 0 ? `${this.words.rekeyed} ${out.map((id) => this.name(id))}` : null
    await this.keep('desk', { kind: 'log', text: text ?? this.words.rekeyed, out })
    location.reload()
  }

  name(id) {
    return this.seen.recipients.find((one) => one.id === id)?.name ?? id
  }

  async letIn(reader) {
    const out = this.log.flatMap((one) => [...(one.excluded ?? []), ...(one.out ?? [])])
    if (out.includes(reader)) {
      this.state.textContent = this.words.excludedByReporter
      return
    }
    const known = this.seen.recipients.find((one) => one.id === reader)
    if (!known) return
    // NOTE: each epoch's key goes along, or the newcomer could not read what was said before.
    const { epoch } = this.seen
    const both = packGrant({ ...this.context, epoch }, [...this.secrets.values()].flat())
    const sealed = await sealTo(known.open_key, both)
    await call('grant-reader', { report: this.seen.id, reader, epoch, sealed })
    await this.write('desk', { kind: 'log', text: known.name, in: [reader] })
  }

  /** A custodian opens who the reporter is, for themselves or for the readers; the reason goes into the log first. */
  async identity(reason, button) {
    if (!reason.trim() || !this.seen.identity) return
    await this.keep('desk', { kind: 'log', text: `${this.words.identity}: ${reason}` })
    const keys = unpackGrant(await openWith([this.mine], this.seen.identity), {
      ...this.context,
      epoch: 1,
    })
    const told = []
    for (const entry of this.seen.entries.filter((one) => one.channel === 'identity')) {
      const text = await openWith(keys, entry.sealed)
      const said = unpack(text, { ...this.context, epoch: entry.epoch, seq: entry.seq })
      told.push(...[said.name, said.reach, said.text].filter(Boolean))
    }
    const text = told.join('\n') || this.words.noName
    if (button?.value === 'pass')
      await this.write('desk', { kind: 'disclosed', text: `${text}\n\n${reason}` })
    else this.part('who').textContent = text
  }
}
customElements.define('speakup-desk', SpeakupDesk)
