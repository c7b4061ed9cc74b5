/** The top of the page: whose place this is, as whom one reads it, and the few places there are. */

import { kernelWords as t } from '#kernel/language'

import type { Child, Html } from '../html.ts'
import { Icon } from './icon.tsx'

export interface Place {
  href: string
  label: string
  current?: boolean | undefined
  /** How many things there need this person, in words or a number. */
  needs?: string | number | undefined
}

export interface Breadcrumb {
  href: string
  label: string
}

export interface HeadProps {
  business: { name: string; href?: string | undefined }
  /** Who is signed in; absent for a visitor. */
  who?: { name: string; href: string } | undefined
  /** Where a visitor signs in. */
  signIn?: string | undefined
  /** More links beside the account, such as languages (each with its own lang). */
  beside?: Child
  places: readonly Place[]
  /** Where there are rooms: the places of the room one is in. */
  nearby?: readonly Place[] | undefined
  /** "Acting as moderator in Forum", with the way to switch. */
  hat?: Child
}

export function Head({ business, who, signIn, beside, places, nearby = [], hat }: HeadProps): Html {
  return (
    <header class="head">
      <div class="inner">
        <div class="head-first">
          <a class="head-business" href={business.href ?? '/'} dir="auto">
            {business.name}
          </a>
          <div class="head-who">
            {beside}
            {who !== undefined && (
              <a href={who.href}>
                <Icon name="user" />
                <span>
                  <span class="unseen">{t('account.signed-in', { name: '' })}</span>
                  <bdi>{who.name}</bdi>
                </span>
              </a>
            )}
            {who === undefined && signIn !== undefined && (
              <a href={signIn}>{t('visitor.sign-in')}</a>
            )}
          </div>
        </div>
        {places.length > 0 && <Places of={places} label={t('place.places')} />}
        {nearby.length > 0 && <Places of={nearby} label={t('place.nearby')} nearby />}
        {hat !== undefined && <p class="hat">{hat}</p>}
      </div>
    </header>
  )
}

type PlacesProps = { of: readonly Place[]; label: string; nearby?: boolean }

const Places = ({ of, label, nearby = false }: PlacesProps): Html => (
  <nav class={nearby ? 'places places-nearby' : 'places'} aria-label={label}>
    <ul>
      {of.map((place) => (
        <li>
          <a href={place.href} aria-current={place.current === true && 'page'}>
            {place.label}
            {place.needs !== undefined && <> ({place.needs})</>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** The way from the home page to here; the page itself is not in it, its title says it. */
export function Crumbs({ path }: { path: readonly Breadcrumb[] }): Html | null {
  if (path.length === 0) return null
  return (
    <nav class="crumbs" aria-label={t('place.here')}>
      <ol>
        {path.map(({ href, label }) => (
          <li>
            <a href={href}>
              <bdi>{label}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
