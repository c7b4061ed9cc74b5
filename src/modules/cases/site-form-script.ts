// The script a business puts on its own site: it writes a plain form there. Nothing else is loaded, nobody is watched.
import { accepted } from '#files'
import { directionOf } from '#kernel/language'
import { siteScript } from '#kernel/web'
import type { SiteFormSeen } from './site-forms.ts'
import { t } from './words.ts'

export const siteFormScript = ({ slug, track, origin, locale }: SiteFormSeen): Response =>
  siteScript(
    locale,
    () => ({
      action: `${origin}/f/${slug}`,
      under: `evenhand-${slug}-`,
      locale,
      direction: directionOf(locale),
      accepted,
      fields: [
        { name: 'subject', label: t('contact.subject'), needed: true },
        {
          name: 'text',
          kind: 'textarea',
          label: t('contact.text'),
          hint: t('contact.text-hint'),
          needed: true,
        },
        { name: 'files', kind: 'file', label: t('files.label'), hint: t('files.hint') },
        ...(track === 'complaint'
          ? [{ name: 'remedy', kind: 'textarea', label: t('contact.remedy') }]
          : []),
        { name: 'name', label: t('contact.name'), fill: 'name' },
        {
          name: 'email',
          kind: 'email',
          label: t('contact.email'),
          hint: t('contact.email-hint'),
          fill: 'email',
        },
      ],
      words: {
        optional: t('site.optional'),
        send: t('contact.send'),
        next: t('contact.send-next'),
      },
    }),
    body,
  )

// NOTE: what the page around it says about looks wins, but for the field nobody fills in: many a site shows every input as
// a block, which would bring it to light. Styles are set one by one, which no rule of the site against inline styles forbids.
const body = `  const { action, under, locale, direction, accepted, fields, words } = given
  const form = document.createElement('form')
  form.method = 'post'
  form.enctype = 'multipart/form-data'
  form.action = action
  form.lang = locale
  form.dir = direction
  form.className = 'evenhand-form'
  for (const { name, kind, label, hint, needed, fill } of fields) {
    const line = document.createElement('div')
    const said = document.createElement('label')
    const large = kind === 'textarea'
    const input = document.createElement(large ? 'textarea' : 'input')
    if (large) Object.assign(input, { rows: name === 'text' ? 7 : 3, cols: 45 })
    else input.type = kind || 'text'
    if (!large && kind !== 'file') input.size = 40
    if (kind === 'file') Object.assign(input, { multiple: true, accept: accepted })
    input.name = name
    input.id = under + name
    input.required = needed === true
    if (fill) input.autocomplete = fill
    input.style.maxWidth = '100%'
    input.style.boxSizing = 'border-box'
    said.htmlFor = input.id
    said.textContent = needed ? label : label + ' ' + words.optional
    said.style.display = 'block'
    line.append(said)
    if (hint) {
      const small = document.createElement('small')
      small.id = input.id + '-hint'
      small.textContent = hint
      small.style.display = 'block'
      input.setAttribute('aria-describedby', small.id)
      line.append(small)
    }
    line.append(input)
    line.style.marginBlockEnd = '1em'
    form.append(line)
  }
  const trap = document.createElement('input')
  trap.name = 'website'
  trap.tabIndex = -1
  trap.autocomplete = 'off'
  trap.hidden = true
  trap.style.setProperty('display', 'none', 'important')
  const send = document.createElement('button')
  send.textContent = words.send
  const next = document.createElement('p')
  next.textContent = words.next
  form.append(trap, send, next)
  put(form)
`
