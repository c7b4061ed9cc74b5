/** For tests: no figure may be NaN or Infinity, however deep it lies. */

/** Fails where a number that is none hides anywhere in a result. */
export function allFinite(value: unknown, path = 'result'): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${path} is ${value}`)
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) allFinite(inner, `${path}.${key}`)
}
