/** The only way to show what a machine says: labelled, explained, edged with dots, and with the way to a human. */

import { formatNumber, kernelWords as t, nextId } from '#kernel/language'

import type { Child, Html } from '../html.ts'
import { openSuggested, type Suggested } from '../marked/suggested.ts'
import { Icon } from './icon.tsx'

export interface SuggestionProps<T> {
  of: Suggested<T>
  show: (value: T) => Child
  /** Where a person can be asked instead. */
  human: string
  /** How often it is wrong on this kind of thing, where that is measured. */
  children?: Child
}

export function Suggestion<T>({ of, show, human, children }: SuggestionProps<T>): Html {
  const id = nextId('suggestion')
  const { automation, version, explanation, confidence } = of
  return (
    // NOTE: a named group and no landmark: on a page of many, landmarks of one name would lead nowhere.
    <section class="suggestion" role="group" aria-labelledby={id}>
      <h2 class="suggestion-label" id={id}>
        {t('suggestion.label')}
        <span class="suggestion-by">{t('suggestion.by', { automation, version })}</span>
      </h2>
      <div class="suggestion-value">{show(openSuggested(of))}</div>
      <p>{explanation}</p>
      {confidence !== undefined && (
        <p>
          {t('suggestion.confidence', {
            percent: formatNumber(confidence, { style: 'percent', maximumFractionDigits: 0 }),
          })}
        </p>
      )}
      {children}
      <a class="suggestion-human" href={human}>
        <Icon name="hand" />
        {t('suggestion.human')}
      </a>
      <p class="unseen">{t('suggestion.end')}</p>
    </section>
  )
}
