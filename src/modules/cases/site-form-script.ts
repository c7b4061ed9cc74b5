// The script a business puts on its own site: it writes a plain form there. Nothing else is loaded, nobody is watched.
import type { SiteFormSeen } from './site-forms.ts'
import { t } from './words.ts'

/** Called while the form's language is being drawn. */
export function siteFormScript({ slug, track, origin, locale }: SiteFormSeen): string {
  const words = {
    subject: t('contact.subject'),
    text: t('contact.text'),
    remedy: track === 'complaint' ? t('contact.remedy') : '',
    name: t('contact.name'),
    email: t('contact.email'),
    send: t('contact.send'),
    next: t('contact.send-next'),
  }
  const given = { action: `${origin}/f/${slug}`, locale, words }
  // NOTE: as JSON inside a script, so that no word can end it or begin another.
  const data = JSON.stringify(given)
    .replaceAll('<', '\\u003c')
    .replaceAll(/[\u2028\u2029]/g, '')
  return `(() => {
  const { action, locale, words } = ${data}
  const here = document.currentScript
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  form.lang = locale
  form.className = 'evenhand-form'
  const field = (name, label, kind) => {
    if (!label) return
    const line = document.createElement('p')
    const said = document.createElement('label')
    const input = document.createElement(kind === 'textarea' ? 'textarea' : 'input')
    if (kind !== 'textarea') input.type = kind
    input.name = name
    input.id = 'evenhand-' + name
    said.htmlFor = input.id
    said.textContent = label
    line.append(said, document.createElement('br'), input)
    form.append(line)
  }
  field('subject', words.subject, 'text')
  field('text', words.text, 'textarea')
  field('remedy', words.remedy, 'textarea')
  field('name', words.name, 'text')
  field('email', words.email, 'email')
  const trap = document.createElement('input')
  trap.name = 'website'
  trap.tabIndex = -1
  trap.autocomplete = 'off'
  trap.hidden = true
  const send = document.createElement('button')
  send.textContent = words.send
  const next = document.createElement('p')
  next.textContent = words.next
  form.append(trap, send, next)
  if (here) here.after(form)
  else document.body.append(form)
})()
`
}

/** Its own, narrower rules: the answer is a script for another site and can load nothing. */
export const scriptHeaders = {
  'content-type': 'text/javascript; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=3600',
}
