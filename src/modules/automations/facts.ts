import { fact, z } from '#kernel'

/** A person switched a machine on or off. */
export const automationSwitched = fact(
  'automations.switched',
  z.object({ automation: z.string(), on: z.boolean() }),
)
