import { Button, Form, Notice, TaskList, type Html } from '#html'
import { say } from '#kernel/language'
import { t } from '../words.ts'
import type { Answer } from './survey-page.tsx'

/** Before it starts: what must be mended, what should be known, and whom it will reach. */
export function Checks({
  plan,
  path,
  lead,
}: {
  plan: NonNullable<Answer['plan']>
  path: string
  lead: boolean
}): Html {
  const stops = plan.checks.filter(({ weight }) => weight === 'stop')
  const known = plan.checks.filter(({ weight }) => weight === 'know')
  return (
    <>
      <h2>{t('checks.title')}</h2>
      {plan.invited !== null && (
        <p>
          {t('checks.reach', {
            invited: plan.invited,
            spared: plan.spared,
            unreached: plan.unreached,
          })}
        </p>
      )}
      {plan.checks.length > 0 && (
        <TaskList
          tasks={[
            ...stops.map((one) => ({
              label: say({ key: `surveys.check.${one.key}`, values: one.values ?? {} }),
              state: 'error' as const,
            })),
            ...known.map((one) => ({
              label: say({ key: `surveys.check.${one.key}`, values: one.values ?? {} }),
              state: 'waiting' as const,
            })),
          ]}
        />
      )}
      {stops.length > 0 ? (
        <Notice tone="attention" text={t('checks.stopped')} />
      ) : (
        lead && (
          <Form action={`${path}/launch`}>
            <Button next={t('checks.next')}>{t('checks.launch')}</Button>
          </Form>
        )
      )}
    </>
  )
}
