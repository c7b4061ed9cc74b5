// The script a business puts on its own site: it writes a plain form there that leads to the assistant's page. Nothing else
// is loaded, nobody is watched, and what it is stands beside it before anything is typed.
// @fulfils R84
import { t } from './words.ts'

/** Called while the language is being drawn. */
export function embedScript(origin: string, locale: string, on: boolean): string {
  const words = {
    question: t('ask.question'),
    button: on ? t('embed.button') : t('person.button'),
    says: on ? t('ask.lead') : t('ask.off'),
    person: t('person.button'),
  }
  // NOTE: as JSON inside a script, so that no word can end it or begin another.
  const data = JSON.stringify({ origin, locale, words })
    .replaceAll('<', '\\u003c')
    .replaceAll(/[\u2028\u2029]/g, '')
  return `(() => {
  const { origin, locale, words } = ${data}
  const here = document.currentScript
  const form = document.createElement('form')
  form.method = 'get'
  form.action = origin + '/ask'
  form.lang = locale
  form.className = 'evenhand-ask'
  const says = document.createElement('p')
  says.textContent = words.says
  const label = document.createElement('label')
  label.htmlFor = 'evenhand-ask'
  label.textContent = words.question
  const input = document.createElement('input')
  input.id = 'evenhand-ask'
  input.name = 'text'
  input.type = 'text'
  input.maxLength = 1000
  const button = document.createElement('button')
  button.textContent = words.button
  const person = document.createElement('a')
  person.href = origin + '/contact'
  person.textContent = words.person
  form.append(says, label, document.createElement('br'), input, ' ', button, ' ', person)
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
