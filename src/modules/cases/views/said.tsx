// What was said in a case, one message after the other, with what each answer promised.
import { Post, Stub, Tag, type Html } from '#html'
import { formatDay } from '#kernel/language'
import { Written } from '#kernel/text'
import type { MessageRow } from '../list-messages.ts'
import { FileLinks } from './files.tsx'
import { t } from '../words.ts'

type Props = {
  message: MessageRow
  /** How the one who asked is called here. */
  asked: string
  business: string
  locale: string
  reference: string
  /** Where the holder of a link reads the files of this case. */
  under?: string | undefined
  actions?: Html | undefined
}

export function Said({ message, asked, business, locale, reference, under, actions }: Props): Html {
  const id = `m-${message.id}`
  if (message.taken_back_at !== null) return <Stub id={id}>{t('taken-back')}</Stub>
  const us = message.side === 'us'
  return (
    <Post
      id={id}
      by={{
        name: us ? (message.agent_name ?? business) : message.side === 'machine' ? '' : asked,
        company: us ? business : undefined,
        demo: us && message.agent_demo === true ? true : undefined,
      }}
      at={message.at}
      href={`#${id}`}
      official={us && !message.private ? t('from-us') : undefined}
      state={
        <>
          {message.private && <Tag tone="person">{t('a-note')}</Tag>}
          {message.side === 'machine' && <Tag tone="machine">{t('from-machine')}</Tag>}
          {message.reference !== reference && (
            <Tag>{t('in-merged', { reference: message.reference })}</Tag>
          )}
        </>
      }
      actions={actions}
    >
      <Written of={message.html} lang={message.locale === locale ? undefined : message.locale} />
      <FileLinks files={message.files} under={under} theirs={!us && under === undefined} />
      <Next message={message} />
    </Post>
  )
}

/** The promise that stands under an answer. */
export const Next = ({
  message,
}: {
  message: Pick<MessageRow, 'next_kind' | 'next_by' | 'channel'>
}): Html | null =>
  // NOTE: an answer brought over from another desk promised nothing here.
  message.next_kind === null || message.channel === 'import' ? null : (
    <p class="next">{nextWords(message.next_kind, message.next_by)}</p>
  )

export const nextWords = (kind: string, by: Date | null): string =>
  kind === 'done'
    ? t('said-next.done')
    : t(kind === 'we-act' ? 'said-next.we-act' : 'said-next.you-answer', {
        day: by === null ? '' : formatDay(by),
      })
