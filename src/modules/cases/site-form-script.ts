// The script a business puts on its own site: it writes a plain form there. Nothing else is loaded, nobody is watched.
import { accepted } from '#files'
import { siteScript } from '#kernel/web'
import type { SiteFormSeen } from './site-forms.ts'
import { t } from './words.ts'

export const siteFormScript = ({ slug, track, origin, locale }: SiteFormSeen): Response =>
  siteScript(
    locale,
    () => ({
      action: `${origin}/f/${slug}`,
      locale,
      accepted,
      words: {
        subject: t('contact.subject'),
        text: t('contact.text'),
        files: t('files.label'),
        filesHint: t('files.hint'),
        remedy: track === 'complaint' ? t('contact.remedy') : '',
        name: t('contact.name'),
        email: t('contact.email'),
        send: t('contact.send'),
        next: t('contact.send-next'),
      },
    }),
    body,
  )

const body = `  const { action, locale, accepted, words } = given
  const form = document.createElement('form')
  form.method = 'post'
  form.enctype = 'multipart/form-data'
  form.action = action
  form.lang = locale
  form.className = 'evenhand-form'
  const field = (name, label, kind, hint) => {
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
    if (hint) {
      const small = document.createElement('small')
      small.id = input.id + '-hint'
      small.textContent = hint
      input.setAttribute('aria-describedby', small.id)
      line.append(document.createElement('br'), small)
    }
    form.append(line)
    return input
  }
  field('subject', words.subject, 'text')
  field('text', words.text, 'textarea')
  const files = field('files', words.files, 'file', words.filesHint)
  files.multiple = true
  files.accept = accepted
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
  put(form)
`
