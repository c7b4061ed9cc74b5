import { Button, Form } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import { MailboxFields, type Values } from './fields.tsx'

type Answer = {
  mailbox: Values & { id: string }
  how: string
  grant: { tokenUrl: string; clientId: string } | null
}

export const ChangePage: View<Answer> = ({ mailbox, how, grant }, here) => ({
  title: t('change.title'),
  width: 'form',
  crumbs: [
    { href: '/desk/mailboxes', label: t('place') },
    { href: `/desk/mailboxes/${mailbox.id}`, label: mailbox.address },
  ],
  main: (
    <Form action={`/desk/mailboxes/${mailbox.id}/change`}>
      <MailboxFields here={here} now={mailbox} how={how} grant={grant} kept />
      <Button next={t('change.next')}>{t('change.button')}</Button>
    </Form>
  ),
})
