// What an access token may be limited to.
import { z } from '#kernel'
import { Several } from '#kernel/web'

/** `*`, `module.*` or `module.verb`, one for each line or in a list. */
export const Scopes = Several(z.string().max(2000))
  .transform((texts) => [
    ...new Set(texts.flatMap((text) => text.split(/[\s,]+/)).filter((one) => one !== '')),
  ])
  .pipe(
    z
      .array(
        z
          .string()
          .regex(/^(\*|[a-z][a-z-]*\.(\*|[a-z][a-z0-9-]*))$/, 'accounts.scope-form')
          .max(100),
      )
      .min(1)
      .max(50),
  )
