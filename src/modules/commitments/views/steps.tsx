// What became of a promise, step by step; each delay with its two days and its reason.
import { Table, Time, type Html } from '#html'
import type { CommitmentSeen } from '../see-commitment.ts'
import { t, word } from '../words.ts'

export const Steps = ({ steps, lang }: { steps: CommitmentSeen['steps']; lang: string }): Html => (
  <section>
    <h2>{t('history')}</h2>
    <Table
      caption={t('history')}
      hideCaption
      rows={steps}
      columns={[
        { label: t('step-title'), head: true, show: (step) => word('step', step.kind) },
        {
          label: t('step-words'),
          show: (step) => (
            <>
              {step.due_from && step.due_to && (
                <p>
                  {t.rich('from-to', {
                    from: <Time at={step.due_from} as="day" />,
                    to: <Time at={step.due_to} as="day" />,
                  })}
                </p>
              )}
              {step.words !== '' && (
                <p lang={lang} dir="auto">
                  {step.words}
                </p>
              )}
            </>
          ),
        },
        { label: t('step-by'), show: (step) => <bdi>{step.name ?? ''}</bdi> },
        { label: t('step-at'), show: (step) => <Time at={step.at} /> },
      ]}
    />
  </section>
)
