// What it is about and what happened: the two fields with which everybody begins.
import { Field, type Child, type Html } from '#html'
import type { Here } from '#kernel/web'
import { t } from '../words.ts'

export const SaidFields = ({
  here,
  text,
  hint,
}: {
  here: Here
  text: Child
  hint?: Child
}): Html => (
  <>
    <Field
      name="subject"
      label={t('contact.subject')}
      value={here.value('subject')}
      error={here.error('subject')}
    />
    <Field
      name="text"
      type="textarea"
      rows={8}
      label={text}
      {...(hint === undefined ? {} : { hint })}
      value={here.value('text')}
      error={here.error('text')}
    />
  </>
)
