// The composer of the desk: the words, what happens next and by when. It cannot be sent without.
import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import { addWorking, dayName, wallAt } from '#methods/calendar'
import { formatLanguage } from '#kernel/language'
import type { Here } from '#kernel/web'
import { caseLink } from '../links.ts'
import type { CaseSeen } from '../see-case.ts'
import { FilesField } from './files.tsx'
import { t, word } from '../words.ts'

type Props = CaseSeen & { here: Here }

export function AnswerForm(props: Props): Html | null {
  const { found, messages, may, here, work, undoSeconds, begun } = props
  if (may.answer !== true) return null
  const newest = messages.findLast((one) => !one.private && one.taken_back_at === null)
  const inTwoDays = dayName(wallAt(addWorking(here.at, 16 * 60, work), work.zone))
  return (
    <section id="answer">
      <h2>{t('answer.title')}</h2>
      <Macros {...props} />
      {found.track === 'question' && (
        <p>
          <a href={`/desk/assistant/draft/${found.id}`}>{t('answer.draft')}</a>
        </p>
      )}
      <Form action={`${caseLink(found.id)}/answer`} draft={`case ${found.id}`} multipart>
        <Hidden name="seen" value={newest?.id ?? ''} />
        <Field
          name="text"
          type="textarea"
          rows={8}
          label={t('answer.text', { name: found.name === '' ? t('somebody') : found.name })}
          hint={
            found.locale === here.locale
              ? undefined
              : t('answer.hint', { language: formatLanguage(found.locale) })
          }
          value={here.value('text', begun)}
          error={here.error('text')}
        />
        <FilesField here={here} />
        <Field
          name="next"
          type="radios"
          label={t('answer.next')}
          options={['we-act', 'you-answer', 'done'].map((value) => ({
            value,
            label: word('next', value),
            hint: word('next-hint', value),
          }))}
          value={here.value('next')}
          error={here.error('next')}
        />
        <Field
          name="by"
          type="date"
          label={t('answer.by')}
          hint={t('answer.by-hint')}
          value={here.value('by', inTwoDays)}
          error={here.error('by')}
        />
        <Button next={t('answer.send-next', { seconds: undoSeconds })}>{t('answer.send')}</Button>
      </Form>
    </section>
  )
}

/** Texts written before, as links that fill the form: chosen, read, changed, then sent by a person. */
const Macros = ({ macros, found }: Props): Html | null =>
  macros.length === 0 ? null : (
    <Details summary={t('macros.use')} plain>
      <ul>
        {macros.map(({ id, name }) => (
          <li>
            <a href={`${caseLink(found.id)}?macro=${id}#answer`}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )

export const NoteForm = ({ found, may, here }: Props): Html | null =>
  may.work === true ? (
    <Details summary={t('note.title')} open={here.typed['note'] !== undefined}>
      <Form action={`${caseLink(found.id)}/note`} id="note">
        <Field name="text" type="textarea" rows={4} label={t('note.text')} hint={t('note.hint')} />
        <Button kind="plain">{t('note.send')}</Button>
      </Form>
    </Details>
  ) : null
