// The door for modules in which people build forms: no field without a purpose, and unused ones come to light.
// @fulfils R9
import { invalid, type Acting } from '#kernel'
import { privacy } from './tables.ts'

export type FormField = {
  key: string
  label: string
  /** What its answers are for, in words people are shown at the field. */
  purpose: string
  required: boolean
}

/** Writes down what a form asks; throws `invalid` at the first field that says no purpose. */
export async function declareFields(
  now: Acting,
  form: { kind: string; id: string },
  fields: readonly FormField[],
): Promise<void> {
  for (const field of fields)
    if (field.purpose.trim().length < 3)
      throw invalid({ [`purpose:${field.key}`]: 'privacy.field-purpose' })
  const mine = privacy(now)
    .deleteFrom('privacy_fields')
    .where('form_kind', '=', form.kind)
    .where('form', '=', form.id)
  await (
    fields.length === 0
      ? mine
      : mine.where(
          'field',
          'not in',
          fields.map((one) => one.key),
        )
  ).execute()
  if (fields.length === 0) return
  await privacy(now)
    .insertInto('privacy_fields')
    .values(
      fields.map(({ key, label, purpose, required }) => ({
        form_kind: form.kind,
        form: form.id,
        field: key,
        label,
        purpose: purpose.trim(),
        required,
        declared_at: now.at,
        used_at: null,
      })),
    )
    .onConflict((old) =>
      old.columns(['business', 'form_kind', 'form', 'field']).doUpdateSet((row) => ({
        label: row.ref('excluded.label'),
        purpose: row.ref('excluded.purpose'),
        required: row.ref('excluded.required'),
      })),
    )
    .execute()
}

/** Somebody worked with the answers of these fields: they are used. */
export async function noteFieldsUsed(
  now: Acting,
  form: { kind: string; id: string },
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  await privacy(now)
    .updateTable('privacy_fields')
    .set({ used_at: now.at })
    .where('form_kind', '=', form.kind)
    .where('form', '=', form.id)
    .where('field', 'in', [...keys])
    .execute()
}
