// Says whether a machine wrote a mail, so that we never answer one by machine (RFC 3834).

type Head = ReadonlyArray<{ name: string; value: string }>

/** Why a mail counts as automatic; each has words. */
export const automaticReasons = [
  'own',
  'null-sender',
  'auto-submitted',
  'precedence',
  'list',
  'suppress',
  'loop',
  'sender',
] as const
export type AutomaticReason = (typeof automaticReasons)[number]

/** `own` are the addresses of our mailboxes in small letters; `ours` says whether a Message-ID is one of ours. */
export function automaticReason(
  head: Head,
  from: string,
  { own, ours }: { own: ReadonlySet<string>; ours: boolean },
): AutomaticReason | undefined {
  const all = (name: string) => head.filter((one) => one.name === name).map((one) => one.value)
  const has = (name: string) => all(name).length > 0
  if (ours || own.has(from.toLowerCase())) return 'own'
  if (all('return-path').some((value) => value.replaceAll(/\s/g, '') === '<>')) return 'null-sender'
  if (all('auto-submitted').some((value) => !/^no\b/i.test(value.trim()))) return 'auto-submitted'
  if (all('precedence').some((value) => /^(bulk|list|junk|auto[_-]?reply)\b/i.test(value.trim())))
    return 'precedence'
  if (
    head.some(({ name }) => /^list-(id|unsubscribe|post|help|owner|archive|subscribe)$/.test(name))
  )
    return 'list'
  if (has('x-autoreply') || has('x-autorespond') || has('x-auto-reply-from'))
    return 'auto-submitted'
  if (all('x-auto-response-suppress').some((value) => /\b(all|oof|autoreply)\b/i.test(value)))
    return 'suppress'
  if (has('x-loop') || all('received').length > 60) return 'loop'
  if (/^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+\-.].*)?@/i.test(from))
    return 'sender'
  return undefined
}
