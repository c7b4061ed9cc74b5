// What an archive says of itself, so that a damaged or a foreign one is refused before anything is touched.
import { z } from 'zod'

/** An archive that cannot be restored here, and why. */
export class Unusable extends Error {}

export const format = 1

const Manifest = z.object({
  evenhand: z.literal('backup'),
  format: z.number(),
  made_at: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().min(0) }),
  ),
  /** SHA-256 of every other entry by name, in hexadecimal. */
  entries: z.record(z.string(), z.string()),
  secret: z.boolean(),
})
export type Manifest = z.infer<typeof Manifest>

/** Throws Unusable with the reason. */
export function readManifest(text: string | undefined): Manifest {
  if (text === undefined) throw new Unusable('this is no backup of Evenhand: it has no manifest')
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new Unusable('the manifest of this backup cannot be read: the archive is damaged')
  }
  const manifest = Manifest.safeParse(parsed)
  if (!manifest.success)
    throw new Unusable('the manifest of this backup is not complete: the archive is damaged')
  if (manifest.data.format > format)
    throw new Unusable(
      `this backup was made by a newer Evenhand (format ${manifest.data.format}, this one reads ${format}): restore it with that one`,
    )
  return manifest.data
}
