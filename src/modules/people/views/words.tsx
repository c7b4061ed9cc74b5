// Words for communities, hats, channels and kinds, in the language being drawn.
import { communities, hats } from '#kernel'
import { channels, organisationKinds } from '../shapes.ts'
import { t } from '../words.ts'

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
export const kindOptions = () => options(organisationKinds, kindWord)
export const channelOptions = () => options(channels, channelWord)
