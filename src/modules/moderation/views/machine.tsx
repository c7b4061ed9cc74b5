// What machines found, drawn as a machine's words: labelled, explained, with its version, and without the last word.
import { Suggestion, type Html } from '#html'
import { formatNumber } from '#kernel/language'
import { suggestedWords } from '../suggested-words.ts'
import { stepWord, t } from '../words.ts'
import type { MatterSeen } from './matter-page.tsx'

export function Machine({ seen }: { seen: MatterSeen }): Html {
  return (
    <>
      {seen.flags.map((flag) => (
        <Suggestion
          of={suggestedWords(flag)}
          human="#decide"
          show={(reasons) => (
            <ul>
              {reasons.map((reason) => (
                <li>
                  <strong>{stepWord(reason.step)}</strong>
                  {reason.weight !== undefined && (
                    <>
                      {' '}
                      <span class="number">
                        {formatNumber(reason.weight, { maximumFractionDigits: 2 })}
                      </span>
                    </>
                  )}
                  {reason.quote !== undefined && (
                    <>
                      {' '}
                      <q dir="auto">{reason.quote}</q>
                    </>
                  )}
                  {reason.words !== undefined && reason.words.length > 0 && (
                    <>
                      {': '}
                      <bdi>{reason.words.join(', ')}</bdi>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        >
          <p class="quiet">{t(flag.kind === 'hold' ? 'machine.held' : 'machine.flagged')}</p>
        </Suggestion>
      ))}
    </>
  )
}
