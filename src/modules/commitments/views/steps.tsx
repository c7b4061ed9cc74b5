// What became of a promise, step by step; each delay with its two days and its reason.
import { Time, type Html } from '#html'
import type { CommitmentSeen } from '../see-commitment.ts'
import { t, word } from '../words.ts'

export const Steps = ({ steps, lang }: { steps: CommitmentSeen['steps']; lang: string }): Html => (
  <section>
    <h2>{t('history')}</h2>
    <ol class="rows">
      {steps.map((step) => (
        <li>
          <p>
            <strong>{word('step', step.kind)}</strong>
            {step.due_from && step.due_to && (
              <>
                {' '}
                {t.rich('from-to', {
                  from: <Time at={step.due_from} as="day" />,
                  to: <Time at={step.due_to} as="day" />,
                })}
              </>
            )}
          </p>
          {step.words !== '' && (
            <p lang={lang} dir="auto">
              {step.words}
            </p>
          )}
          <p class="meta">
            {step.name && <bdi>{step.name}</bdi>} <Time at={step.at} />
          </p>
        </li>
      ))}
    </ol>
  </section>
)
