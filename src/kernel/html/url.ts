/** Decides which addresses may stand in a page. Everything not allowed is refused. */

const links = new Set(['http', 'https', 'mailto', 'tel'])
const places = new Set(['http', 'https'])
const picture = /^data:image\/(?:png|jpeg|webp|gif);base64,[a-z0-9+/=]+$/i

/**
 * The scheme as a browser sees it (it ignores tabs, line ends and leading blanks),
 * '' for a relative address, 'unclear' for `//host` and `\\host`.
 */
function schemeOf(address: string): string {
  // oxlint-disable-next-line no-control-regex
  const seen = address.replace(/[\u0000-\u0020\u007f-\u009f]+/g, '')
  if (/^[\\/]{2}/.test(seen)) return 'unclear'
  const colon = /^([^/?#\\]*?):/.exec(seen)
  return colon ? (colon[1] as string).toLowerCase() : ''
}

const allowed = (address: string, schemes: ReadonlySet<string>): boolean => {
  const scheme = schemeOf(address)
  return scheme === '' || schemes.has(scheme)
}

/** For `href` and `cite`: http, https, mailto, tel, relative, same document. */
export const mayLink = (address: string): boolean => allowed(address, links)

/** For `action` and `formaction`: http, https, relative. */
export const maySend = (address: string): boolean => allowed(address, places)

/** For `src` and `poster`: http, https, relative, and small embedded pictures. */
export const mayLoad = (address: string): boolean =>
  allowed(address, places) || picture.test(address)

const candidate = /^\s*(\S+)(?:\s+\d+(?:\.\d+)?[wx])?\s*$/

/** For `srcset`: each candidate must be loadable; embedded pictures are not, since they hold commas. */
export const mayLoadEach = (candidates: string): boolean =>
  candidates.split(',').every((one) => {
    const address = candidate.exec(one)?.[1]
    return address !== undefined && allowed(address, places)
  })
