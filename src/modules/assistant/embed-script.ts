// The script a business puts on its own site: it writes a plain form there that leads to the assistant's page. Nothing else
// is loaded, nobody is watched, and what it is stands beside it before anything is typed.
// @fulfils R84
import { siteScript } from '#kernel/web'
import { t } from './words.ts'

export const embedScript = (origin: string, locale: string, on: boolean): Response =>
  siteScript(
    locale,
    () => ({
      origin,
      locale,
      words: {
        question: t('ask.question'),
        button: on ? t('embed.button') : t('person.button'),
        says: on ? t('ask.lead') : t('ask.off'),
        person: t('person.button'),
      },
    }),
    body,
  )

const body = `  const { origin, locale, words } = given
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
  put(form)
`
