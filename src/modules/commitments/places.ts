import { everyone } from '#kernel'
import { mayPromise } from './policy.ts'

export const places = [
  {
    href: '/commitments',
    label: 'commitments.place-footer',
    may: everyone('what a business promises in public is for everybody'),
    area: 'footer',
    order: 20,
  } as const,
  {
    href: '/mistakes',
    label: 'commitments.place-mistakes',
    may: everyone('published mistakes are for everybody'),
    area: 'footer',
    order: 22,
  } as const,
  {
    href: '/desk/commitments',
    label: 'commitments.place-desk',
    may: mayPromise,
    area: 'desk',
    room: 'word',
    order: 60,
  } as const,
]
