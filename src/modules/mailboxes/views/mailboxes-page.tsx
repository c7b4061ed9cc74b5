import { Button, Empty, Row, Rows, Tag, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import { t } from '../words.ts'
import { Dns } from './dns.tsx'

type Mailbox = {
  id: string
  name: string
  address: string
  paused_at: Date | null
  seen_at: Date | null
  in_trouble: string | null
  out_trouble: string | null
  waiting: number
}
type Answer = { mailboxes: Mailbox[]; may: { add: true | { no: string } } }

export const MailboxesPage: View<Answer> = ({ mailboxes, may }) => ({
  title: t('list.title'),
  lead: t('list.lead'),
  width: 'desk',
  main: (
    <>
      {mailboxes.length === 0 ? (
        <Empty
          {...(may.add === true
            ? { action: { href: '/desk/mailboxes/new', label: t('list.connect') } }
            : {})}
        >
          {t('list.empty')}
        </Empty>
      ) : (
        <>
          <Rows label={t('list.title')}>
            {mailboxes.map((one) => (
              <Row
                href={`/desk/mailboxes/${one.id}`}
                title={one.address}
                text={one.name}
                meta={metaOf(one)}
                side={<State of={one} />}
              />
            ))}
          </Rows>
          {may.add === true && (
            <Button kind="plain" href="/desk/mailboxes/new">
              {t('list.another')}
            </Button>
          )}
        </>
      )}
      <Dns />
    </>
  ),
})

const metaOf = ({ seen_at, waiting }: Mailbox) => [
  ...(seen_at === null
    ? [t('state.never')]
    : [
        <>
          {t('state.read')} <Time at={seen_at} as="ago" />
        </>,
      ]),
  ...(waiting > 0 ? [t('state.waiting', { count: waiting })] : []),
]

export function State({
  of,
}: {
  of: Pick<Mailbox, 'paused_at' | 'seen_at' | 'in_trouble' | 'out_trouble'>
}): Html {
  if (of.paused_at !== null) return <Tag>{t('state.paused')}</Tag>
  if (of.in_trouble !== null || of.out_trouble !== null)
    return <Tag tone="person">{t('state.trouble')}</Tag>
  if (of.seen_at === null) return <Tag>{t('state.starting')}</Tag>
  return <Tag tone="done">{t('state.well')}</Tag>
}
