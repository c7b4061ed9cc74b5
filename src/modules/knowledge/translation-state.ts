// How far a translation can be relied on, read from what was kept.
export type TranslationState = 'source' | 'outdated' | 'needs-review' | 'reviewed'

type Text = { locale: string; of_hash: string; hash: string; reviewed_at: Date | null }

/** `outdated` wins: a review says nothing about words that have changed since. */
export function translationState(text: Text, source: Text | undefined): TranslationState {
  if (!source || text.locale === source.locale) return 'source'
  if (text.of_hash !== source.hash) return 'outdated'
  return text.reviewed_at ? 'reviewed' : 'needs-review'
}
