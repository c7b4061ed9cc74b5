// The words that a checkpoint's signature is under: which log, how long, which root, when.
export const statementOf = (business: string, size: number, root: Buffer, at: Date): string =>
  `evenhand audit 1\n${business}\n${size}\n${root.toString('hex')}\n${at.toISOString()}\n`
