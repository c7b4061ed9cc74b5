import {
  Button,
  Checkbox,
  Details,
  Form,
  Notice,
  Press,
  Summary,
  Table,
  Time,
  type Html,
} from '#html'
import type { Here, View } from '#kernel/web'
import { t } from '../words.ts'
import { Dns } from './dns.tsx'
import { State } from './mailboxes-page.tsx'

type Line = {
  seen_at: Date | null
  in_trouble: string | null
  in_detail: string | null
  in_since: Date | null
  in_next_at: Date | null
  out_trouble: string | null
  out_detail: string | null
  out_since: Date | null
  out_next_at: Date | null
}
type Troubled = {
  id: string
  sent_to: Array<{ name: string; email: string }>
  state: string
  why: string | null
  made_at: Date
  next_at: Date
}
type Answer = {
  mailbox: {
    id: string
    address: string
    name: string
    paused_at: Date | null
    folder: string
    imap_host: string
    smtp_host: string
    keep_days: number
  }
  line: Line
  counts: { taken: number; waiting: number; sent: number; undelivered: number }
  troubled: Troubled[]
  may: { run: true | { no: string } }
}

export const MailboxPage: View<Answer> = ({ mailbox, line, counts, troubled, may }, here) => ({
  title: mailbox.address,
  width: 'desk',
  crumbs: [{ href: '/desk/mailboxes', label: t('place') }],
  main: (
    <>
      {mailbox.paused_at === null && (
        <>
          <TroubleNotice
            way="in"
            trouble={line.in_trouble}
            detail={line.in_detail}
            since={line.in_since}
            next={line.in_next_at}
          />
          <TroubleNotice
            way="out"
            trouble={line.out_trouble}
            detail={line.out_detail}
            since={line.out_since}
            next={line.out_next_at}
          />
        </>
      )}
      <Summary
        rows={[
          { name: t('one.state'), value: <State of={{ ...mailbox, ...line }} /> },
          {
            name: t('one.seen'),
            value: line.seen_at === null ? t('state.never') : <Time at={line.seen_at} as="both" />,
          },
          { name: t('one.taken'), value: t('count.mails', { count: counts.taken }) },
          { name: t('one.sent'), value: t('count.mails', { count: counts.sent }) },
          { name: t('one.waiting'), value: t('count.mails', { count: counts.waiting }) },
          { name: t('one.undelivered'), value: t('count.mails', { count: counts.undelivered }) },
          { name: t('one.reading'), value: <bdi>{`${mailbox.imap_host}, ${mailbox.folder}`}</bdi> },
          { name: t('one.sending'), value: <bdi>{mailbox.smtp_host}</bdi> },
          { name: t('one.kept'), value: t('count.days', { count: mailbox.keep_days }) },
        ]}
      />
      {may.run === true && <Doing mailbox={mailbox} />}
      {troubled.length > 0 && <TroubledMails mails={troubled} again={may.run === true} />}
      <Dns />
      {may.run === true && <Removing mailbox={mailbox} here={here} />}
    </>
  ),
})

const Doing = ({ mailbox }: { mailbox: Answer['mailbox'] }): Html => (
  <>
    {mailbox.paused_at !== null && <p>{t('one.paused')}</p>}
    <Form action={`/desk/mailboxes/${mailbox.id}/try`}>
      <Button next={t('one.try-next')}>{t('one.try')}</Button>
    </Form>
    <div class="buttons">
      <Button kind="plain" href={`/desk/mailboxes/${mailbox.id}/change`}>
        {t('one.change')}
      </Button>
      {mailbox.paused_at === null ? (
        <Press action={`/desk/mailboxes/${mailbox.id}/pause`}>{t('one.pause')}</Press>
      ) : (
        <Press action={`/desk/mailboxes/${mailbox.id}/resume`}>{t('one.resume')}</Press>
      )}
    </div>
  </>
)

const Removing = ({ mailbox, here }: { mailbox: Answer['mailbox']; here: Here }): Html => (
  <Details summary={t('remove.title')} open={here.error('sure') !== undefined}>
    <p>{t('remove.lead')}</p>
    <Form action={`/desk/mailboxes/${mailbox.id}/remove`}>
      <Checkbox
        name="sure"
        value="on"
        label={t('remove.sure', { address: mailbox.address })}
        error={here.error('sure')}
      />
      <Button kind="danger" next={t('remove.next')}>
        {t('remove.button')}
      </Button>
    </Form>
  </Details>
)

type NoticeProps = {
  way: 'in' | 'out'
  trouble: string | null
  detail: string | null
  since: Date | null
  next: Date | null
}

const TroubleNotice = ({ way, trouble, detail, since, next }: NoticeProps): Html | null =>
  trouble === null ? null : (
    <Notice
      tone="attention"
      heading={t(`trouble.${way}`)}
      text={t(`trouble.${trouble}` as 'trouble.other')}
    >
      <p>{t(`mend.${trouble}` as 'mend.other')}</p>
      <p class="meta">
        {since !== null && (
          <span>
            {t('trouble.since')} <Time at={since} as="both" />
          </span>
        )}
        {next !== null && (
          <span>
            {t('trouble.next')} <Time at={next} as="both" />
          </span>
        )}
        {detail !== null && detail !== '' && (
          <span>
            {t('trouble.said')} <bdi>{detail}</bdi>
          </span>
        )}
      </p>
    </Notice>
  )

const TroubledMails = ({ mails, again }: { mails: Troubled[]; again: boolean }): Html => (
  <Table
    caption={t('troubled.title')}
    rows={mails}
    columns={[
      {
        label: t('troubled.to'),
        head: true,
        show: (mail) => <bdi>{mail.sent_to.map(({ email }) => email).join(', ')}</bdi>,
      },
      { label: t('troubled.when'), show: (mail) => <Time at={mail.made_at} as="both" /> },
      {
        label: t('troubled.state'),
        show: (mail) => t(`outgoing.${mail.state}` as 'outgoing.failed'),
      },
      { label: t('trouble.said'), show: (mail) => <bdi>{mail.why ?? ''}</bdi> },
      {
        label: t('troubled.next'),
        show: (mail) =>
          again ? (
            <Press action={`/desk/mailboxes/mail/${mail.id}/again`}>{t('troubled.again')}</Press>
          ) : (
            <Time at={mail.next_at} as="both" />
          ),
      },
    ]}
  />
)
