// Makes a recipient's key and wraps it. The secret half leaves the browser only wrapped.
import { newPair } from '#kernel/sealing'
import { call } from './call.js'
import { openKey, recoveryCode, wrapWith, wrapWithPasskey } from './unlocking.js'

/** Twenty letters at least, and typed twice the same; throws the name of what to say. */
function phraseOf(form) {
  const fields = new FormData(form)
  const phrase = fields.get('passphrase')
  if (typeof phrase !== 'string' || phrase.length < 20 || phrase !== fields.get('again'))
    throw new Error('differs')
  return phrase
}

export async function makeKey(element, { words }, form) {
  const phrase = phraseOf(form)
  const pair = await newPair()
  const code = recoveryCode()
  await call('enrol-key', {
    key: pair.open,
    wraps: [
      await wrapWith('passphrase', phrase, pair.secret),
      await wrapWith('recovery', code, pair.secret),
    ],
  })
  form.remove()
  showCode(element, code)
  offerPasskey(element, pair.secret, words)
  return words.done
}

async function secretOf(form, wraps) {
  const secret = await openKey(wraps, form.elements.namedItem('old').value)
  if (!secret) throw new Error('failed')
  return secret
}

export async function changePhrase(element, { words, wraps }, form) {
  const phrase = phraseOf(form)
  const secret = await secretOf(form, wraps)
  await call('keep-wrap', await wrapWith('passphrase', phrase, secret))
  form.reset()
  offerPasskey(element, secret, words)
  return words.changed
}

export async function renewCode(element, { words, wraps }, form) {
  const secret = await secretOf(form, wraps)
  const code = recoveryCode()
  await call('keep-wrap', await wrapWith('recovery', code, secret))
  form.reset()
  showCode(element, code)
  return words.renewed
}

function showCode(element, code) {
  const shown = element.querySelector('[data-part="code"]')
  shown.querySelector('code').textContent = code
  shown.hidden = false
}

function offerPasskey(element, secret, words) {
  const button = element.querySelector('[data-part="passkey"]')
  if (typeof PublicKeyCredential === 'undefined' || !button.hidden) return
  button.hidden = false
  button.addEventListener('click', async () => {
    const wrapped = await wrapWithPasskey(document.title, secret).catch(() => undefined)
    if (wrapped) await call('keep-wrap', wrapped)
    element.state.textContent = wrapped ? words.passkey : words.noPasskey
    button.hidden = Boolean(wrapped)
  })
}
