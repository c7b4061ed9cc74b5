// What is worth doing next, in any order. Nothing on it has to be done before the space can be used.
import { Button, Buttons, TaskList, type Task } from '#html'
import type { PageParts } from '#kernel/web'
import { t } from '../words.ts'

type Answer = {
  described: boolean
  invited: boolean
  spaces: boolean
  guidelines: boolean
  settings: boolean
  secured: boolean
}

export function tasksPage(answer: Answer): PageParts {
  const task = (
    name: 'business' | 'invite' | 'settings' | 'secure' | 'space' | 'guidelines',
    href: string,
    done: boolean,
  ): Task => ({
    label: t(`task.${name}`),
    hint: t(`task.${name}-hint`),
    href,
    state: done ? 'done' : 'open',
  })
  const business = [
    task('business', '/desk/settings', answer.described),
    task('settings', '/desk/settings/sign-in', answer.settings),
    task('secure', '/me/second-step', answer.secured),
  ]
  const community = [
    task('space', '/desk/spaces/new', answer.spaces),
    task('guidelines', '/desk/guidelines', answer.guidelines),
    task('invite', '/desk/invitations', answer.invited),
  ]
  const all = [...business, ...community]
  return {
    title: t('tasks.title'),
    lead: t('tasks.lead', {
      done: all.filter((one) => one.state === 'done').length,
      all: all.length,
    }),
    main: (
      <>
        <h2>{t('tasks.business')}</h2>
        <TaskList tasks={business} />
        <h2>{t('tasks.community')}</h2>
        <TaskList tasks={community} />
        <Buttons>
          <Button href="/">{t('tasks.open')}</Button>
        </Buttons>
      </>
    ),
  }
}
