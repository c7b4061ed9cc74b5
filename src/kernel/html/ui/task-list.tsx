/** What is still to do, in any order; open tasks stand out, finished ones are quiet. */

import { kernelWords as t } from '#kernel/language'

import type { Child, Html } from '../html.ts'

export interface Task {
  label: Child
  /** Left out when it cannot start yet. */
  href?: string | undefined
  state: 'open' | 'done' | 'blocked' | 'waiting' | 'error'
  /** How long it takes, or why. */
  hint?: Child
  /** Where the reader is not who does it, what stands instead of "To do" and the like. */
  says?: Child
}

export function TaskList({ tasks }: { tasks: readonly Task[] }): Html {
  return (
    <ul class="tasks">
      {tasks.map(({ label, href, state, hint, says }) => (
        <li class={`task task-${state}`}>
          <div>
            {href === undefined ? label : <a href={href}>{label}</a>}
            {hint !== undefined && <div class="hint">{hint}</div>}
          </div>
          <span class="task-state">{says ?? t(`task.${state}`)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Step 2 of 4, above a title. */
export const Steps = ({ n, total }: { n: number; total: number }): Html => (
  <p class="steps-line">{t('steps.here', { n, total })}</p>
)
