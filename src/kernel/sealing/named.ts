// Whoever is named among those involved is taken out before the reporter thinks of it: the same on the server and in browsers.

const names = /[\p{L}\p{M}'-]{3,}/gu

/** Those of whose name a part stands in the text. */
export function namedAmong<R extends { id: string; name: string }>(
  all: readonly R[],
  involved: string,
): string[] {
  const words = new Set(involved.toLocaleLowerCase().match(names))
  return all
    .filter(({ name }) =>
      (name.toLocaleLowerCase().match(names) ?? []).some((one) => words.has(one)),
    )
    .map(({ id }) => id)
}
