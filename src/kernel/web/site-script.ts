// A script that another site puts on its pages: it writes a plain form there. It loads nothing and watches nobody.
import { draw } from '../language/index.ts'

/** Its own, narrower rules: the answer is a script for another site and can load nothing. */
const headers = {
  'content-type': 'text/javascript; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=3600',
}

/**
 * `write` gives what the script knows, its words in this language; `body` is the script, which finds that as `given` and
 * puts its `form` where it stands with `put(form)`.
 */
export function siteScript(locale: string, write: () => object, body: string): Response {
  const given = draw({ locale, timeZone: 'UTC' }, write as () => never) as object
  // NOTE: as JSON inside a script, so that no word can end it or begin another.
  const data = JSON.stringify(given)
    .replaceAll('<', '\\u003c')
    .replaceAll(/[\u2028\u2029]/g, '')
  const script = `(() => {
  const given = ${data}
  const here = document.currentScript
  const put = (form) => (here ? here.after(form) : document.body.append(form))
${body}})()
`
  return new Response(script, { headers })
}
