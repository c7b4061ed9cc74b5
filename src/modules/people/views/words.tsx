// Words for communities, hats, channels and kinds, in the language being drawn.
import { t } from '../words.ts'

const communities = [
  'customers',
  'employees',
  'partners',
  'neighbours',
  'online',
  'investors',
  'regulators',
] as const
const hats = [
  'owner',
  'administrator',
  'agent',
  'moderator',
  'people-lead',
  'ethics-contact',
  'ombudsperson',
  'committee-member',
  'reviewer',
  'member',
] as const
const kinds = [
  'customer',
  'supplier',
  'partner',
  'association',
  'authority',
  'investor',
  'other',
] as const
const channels = ['talk', 'telephone', 'letter', 'e-mail', 'event', 'shop', 'online'] as const

const word = (group: string, name: string) => {
  const key = `${group}.${name}`
  return t.has(key) ? t(key) : name
}

export const communityWord = (name: string) => word('community', name)
export const hatWord = (name: string) => word('hat', name)
export const kindWord = (name: string) => word('kind', name)
export const channelWord = (name: string) => word('channel', name)

const options = (names: readonly string[], say: (name: string) => string) =>
  names.map((value) => ({ value, label: say(value) }))
export const communityOptions = () => options(communities, communityWord)
export const hatOptions = () => options(hats, hatWord)
export const kindOptions = () => options(kinds, kindWord)
export const channelOptions = () => options(channels, channelWord)
