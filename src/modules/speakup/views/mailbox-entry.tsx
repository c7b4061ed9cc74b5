// One entry of the mailbox, as the reporter reads it.
import type { Envelope } from '#kernel/sealing'
import { detriments } from '../shapes.ts'
import { t, word } from '../words.ts'
import { Day } from './day.tsx'
import { said } from './report-words.ts'

const asked = ['what', 'when', 'where', 'how', 'before', 'wish'] as const
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const Says = ({ kind }: { kind: string }) => {
  const known = said.find((one) => one === kind)
  return known ? <p>{t(`box.says.${known}`)}</p> : null
}

/** What somebody said beside the answers: whom they named and took out, and how they are treated. */
function Beside({ entry, recipients }: Props) {
  const listed = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const out = listed(entry['excluded']).flatMap(
    (id) => recipients.find((one) => one.id === id)?.name ?? [],
  )
  const worse = listed(entry['retaliation'])
    .flatMap((one) => detriments.find((known) => known === one) ?? [])
    .map((one) => word('detriment', one))
  return (
    <>
      {[
        [t('box.involved'), textOf(entry['involved'])],
        [t('box.excluded'), out.join(', ')],
        [t('report.retaliation'), worse.join('; ')],
      ].map(
        ([title = '', text = '']) =>
          text !== '' && (
            <>
              <h3>{title}</h3>
              <p class="written" dir="auto">
                {text}
              </p>
            </>
          ),
      )}
    </>
  )
}

type Props = { entry: Envelope; recipients: ReadonlyArray<{ id: string; name: string }> }

export const MailboxEntry = ({ entry, recipients }: Props) => (
  <article class="entry">
    <h2>
      {entry.by === 'reporter'
        ? t('box.you')
        : entry.by === 'system'
          ? t('box.system')
          : t('box.them')}
    </h2>
    <p class="meta">
      <span>{word('report.kind', entry.kind)}</span> <Day on={entry.on} />
    </p>
    <Says kind={entry.kind} />
    {entry.kind === 'report' ? (
      <>
        {asked
          .filter((name) => textOf(entry[name]) !== '')
          .map((name) => (
            <>
              <h3>{t(`form.${name}`)}</h3>
              <p class="written" dir="auto">
                {textOf(entry[name])}
              </p>
            </>
          ))}
        <Beside entry={entry} recipients={recipients} />
      </>
    ) : (
      <p class="written" dir="auto">
        {textOf(entry['text'])}
      </p>
    )}
    {Array.isArray(entry['files']) && entry['files'].length > 0 && (
      <p class="meta">{t('box.files', { n: entry['files'].length })}</p>
    )}
  </article>
)
