// How people are told that something is there to be read.
import type { Telling } from '#notifications'

export const toRead = (document: { slug: string; title: string }, version: string): Telling => ({
  about: { kind: 'guideline-version', id: version },
  key: 'guidelines.told-to-read',
  values: { title: document.title },
  link: `/guidelines/${document.slug}`,
})

/** Told again, weekly at most: about the reminder itself, so that an unread first word does not swallow it. */
export const stillToReadIt = (
  document: { slug: string; title: string },
  reminder: string,
): Telling => ({
  about: { kind: 'guideline-reminder', id: reminder },
  key: 'guidelines.told-still-to-read',
  values: { title: document.title },
  link: `/guidelines/${document.slug}`,
})
