// Opens a reporter's mailbox in their own browser. The receipt stays here: the server gets its locator and a proof.
import {
  namedAmong,
  openHalf,
  openWith,
  pack,
  readReceipt,
  sealTo,
  unlock,
  unpack,
  unpackGrant,
  unwrap,
} from '#kernel/sealing'
import { argon } from './argon.js'
import { showEntry } from './entries.js'
import { dataOf, post, Refused, show, typed } from './pages.js'
import { freshReceipt, sendReport, showReceipt } from './seal-report.js'

/** What the receipt opens. It lives as long as this page, and is written down nowhere. */
let held
/** The report itself, as it was opened here. */
let first

export async function enter(text) {
  const receipt = await readReceipt(text)
  if (!receipt) throw new Error('typed')
  const { locator, secret } = receipt
  const { salt } = dataOf(await post('/speak-up/salt', { locator }))
  const { proof, wrapKey } = await unlock(argon, secret, salt)
  const page = await post('/speak-up/mailbox-sealed', { locator, proof })
  held = wrapKey
  show(page)
}

export async function fill(element, seen) {
  const { words } = seen
  const context = { business: seen.business, report: seen.id }
  const keys = [...(await secretsOf(seen)).values()].flat()
  const log = []
  for (const { seq, epoch, sealed } of seen.entries) {
    const place = element.querySelector(`[data-entry="${seq}"]`)
    try {
      const said = unpack(await openWith(keys, sealed), { ...context, epoch, seq })
      log.push(said)
      showEntry(place, said, seen)
    } catch {
      place.textContent = words.broken
    }
  }
  first = log.find((one) => one.seq === 1)
  const sign = element.querySelector('[data-part="sign"]')
  sign.hidden = log[0]?.oral !== true || log.some((one) => one.kind === 'signed')
  for (const form of element.querySelectorAll('form'))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void carryOut(element, seen, form)
    })
}

/** The secrets of the mailbox by epoch. */
async function secretsOf(seen) {
  const own = await unwrap(held, seen.id, seen.reporter_wrap)
  const secrets = new Map()
  for (const { epoch, sealed } of seen.grants) {
    const context = { business: seen.business, report: seen.id, epoch }
    secrets.set(epoch, unpackGrant(await openWith([own], sealed), context))
  }
  return secrets
}

/** NOTE: a key that was exchanged on the server is noticed before anything is sealed to it. */
async function refuseExchanged(seen) {
  const [secret] = (await secretsOf(seen)).get(seen.epoch) ?? []
  const own = secret !== undefined && (await openHalf(secret)) === seen.mailbox_key
  const told = first?.identityKey
  if (!own || (told !== undefined && told !== seen.identity_key)) throw new Error('changed')
}

async function carryOut(element, seen, form) {
  const { state } = element
  if (element.busy) return
  element.busy = true
  const fields = new FormData(form)
  try {
    if (form.getAttribute('action') === '/speak-up/answer') {
      const kind = typed(fields, 'kind')
      await answer(seen, kind, typed(fields, kind))
      document.querySelector('speakup-mailbox [role="status"]').textContent = seen.words.sent
    } else await flag(element, seen, fields)
  } catch (error) {
    const known = { short: 'short', changed: 'changed', 409: 'clash', 422: 'pass', 429: 'busy' }[
      error.message
    ]
    state.textContent = seen.words[known] ?? seen.words.failed
    state.scrollIntoView()
  }
  element.busy = false
}

/** NOTE: whoever is second finds their place taken; then the mailbox is read again and it is sealed for the next one. */
async function answer(seen, kind, text, tries = 3) {
  if (!text) throw new Error('short')
  await refuseExchanged(seen)
  const { epoch, next_seq: seq, mailbox_key: box, identity_key: identity } = seen
  const place = {
    v: 1,
    business: seen.business,
    report: seen.id,
    epoch,
    by: 'reporter',
    on: seen.today,
  }
  const seal = async (channel, at, said) => ({
    channel,
    seq: at,
    epoch,
    sealed: await sealTo(
      channel === 'identity' ? identity : box,
      pack({ ...place, seq: at, ...said }),
    ),
  })
  const entries =
    kind === 'identity'
      ? [
          await seal('identity', seq, { kind, text }),
          await seal('mailbox', seq + 1, { kind: 'revealed' }),
        ]
      : [await seal('mailbox', seq, { kind, text })]
  try {
    show(
      await post('/speak-up/answer-sealed', { pass: seen.pass, entries: JSON.stringify(entries) }),
    )
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409 || tries === 1) throw error
    const fresh = dataOf(await post('/speak-up/mailbox-sealed', { pass: seen.pass }))
    await answer({ ...fresh, words: seen.words }, kind, text, tries - 1)
  }
}

/** Treated worse since: a report of its own, out of reach of those who did it, with a receipt of its own. */
async function flag(element, seen, fields) {
  const what = typed(fields, 'what')
  if (what.length < 10) throw new Error('short')
  const involved = typed(fields, 'involved')
  const { recipients } = seen
  // Whoever was taken out of the first report, or is named in either, does not read this one.
  const named = namedAmong(recipients, `${involved}\n${first?.involved ?? ''}`)
  const excluded = [...new Set([...fields.getAll('exclude'), ...(first?.excluded ?? []), ...named])]
  const left = recipients.filter((one) => !excluded.includes(one.id))
  const keys = (duty) =>
    left.filter((one) => one[duty]).map(({ id, open_key: key }) => ({ id, key }))
  element.receipt ??= freshReceipt()
  const told = {
    receipt: element.receipt,
    business: seen.business,
    on: seen.today,
    readers: keys('reads'),
    custodians: keys('keeps_identity'),
    words: {
      what,
      involved,
      excluded,
      retaliation: fields.getAll('detriment'),
      after: seen.received_on,
    },
    files: [],
  }
  if (told.readers.length === 0) throw new Error('nobody')
  const sent = await sendReport(told, { excluded, check: true, worse: true })
  element.querySelector('[data-part="box"]').remove()
  const part = element.querySelector('[data-part="receipt"]')
  const names = left.filter((one) => one.reads).map(({ name, role }) => `${name}, ${role}`)
  part.querySelector('[data-part="readers"]').replaceChildren(
    ...names.map((text) => {
      const line = document.createElement('li')
      line.textContent = text
      return line
    }),
  )
  showReceipt(part, sent, seen.words)
}
