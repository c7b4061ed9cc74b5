import { arrival, form, page } from '#kernel/web'
import { choose } from './choose.ts'
import { read } from './read.ts'
import { readAll } from './read-all.ts'
import { seeChoices } from './see-choices.ts'
import { seeInbox } from './see-inbox.ts'
import { seeStop } from './see-stop.ts'
import { stopMail } from './stop-mail.ts'
import { ChoicesPage } from './views/choices-page.tsx'
import { InboxPage } from './views/inbox-page.tsx'
import { StopPage } from './views/stop-page.tsx'

const inbox = page('/me/notifications', seeInbox, InboxPage)
const choices = page('/me/notifications/settings', seeChoices, ChoicesPage)
const stop = page('/notifications/stop/:key', seeStop, StopPage)

export default [
  choices,
  inbox,
  stop,
  arrival('/me/notifications/:id/open', read, ({ link }) => link),
  form('/me/notifications/:id/read', read, {
    page: inbox,
    from: () => ({}),
    after: () => ({ to: '/me/notifications', say: { key: 'notifications.is-read' } }),
  }),
  form('/me/notifications/read', readAll, {
    page: inbox,
    after: ({ read: count }) => ({
      to: '/me/notifications',
      say: { key: 'notifications.are-read', values: { count } },
    }),
  }),
  form('/me/notifications/settings', choose, {
    page: choices,
    from: () => ({}),
    after: () => ({ to: '/me/notifications/settings', say: { key: 'notifications.chosen' } }),
  }),
  form('/notifications/stop/:key', stopMail, {
    page: stop,
    after: (_answer, { key }) => ({
      to: `/notifications/stop/${key}`,
      say: { key: 'notifications.stopped' },
    }),
  }),
]
