// The four ways of being told, and which one holds for a kind of thing.

export const channels = ['mail', 'digest', 'in-app', 'off'] as const
export type Channel = (typeof channels)[number]

/** Stands for every kind without a choice of its own. */
export const otherKinds = '*'

/**
 * What a person chose for this kind, else for everything; else what is urgent comes by mail at once and the rest by
 * digest. NOTE: what is urgent can be kept out of the mail but not out of sight.
 */
export function channelFor(
  chosen: ReadonlyMap<string, Channel>,
  kind: string,
  urgent: boolean,
): Channel {
  const wish =
    chosen.get(kind) ??
    (urgent ? undefined : chosen.get(otherKinds)) ??
    (urgent ? 'mail' : 'digest')
  return urgent && wish === 'off' ? 'in-app' : wish
}
