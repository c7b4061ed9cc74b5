import { fact, Id, z } from '#kernel'

export const fileKept = fact('files.file-kept', z.object({ file: Id }))
/** The row is gone; the bytes, named here, go after the commit. */
export const fileDropped = fact(
  'files.file-dropped',
  z.object({ file: Id, stored: z.array(z.string()) }),
)
