// The fields of a promise that follows from something: what, why, who answers for it, by when, and who sees it.
import { Checkbox, Field, type Html } from '#html'
import type { Here } from '#kernel/web'
import { t } from '../words.ts'

type Named = { label: string; hint?: string }

/** `why` names its field, because some ask for a reason and some for an answer to those who asked; no `open`, no choice. */
export function PromiseFields({
  here,
  owners,
  what,
  why,
  open,
}: {
  here: Here
  owners: ReadonlyArray<{ id: string; name: string }>
  what: Named
  why: Named & { name: string; optional?: boolean }
  open?: string | undefined
}): Html {
  const field = (name: string) => ({ name, value: here.value(name), error: here.error(name) })
  return (
    <>
      <Field {...field('title')} {...what} most={200} />
      <Field {...field(why.name)} {...why} type="textarea" rows={4} most={3000} />
      <Field
        {...field('owner')}
        type="select"
        choose
        label={t('owner')}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field {...field('due')} type="date" label={t('due-title')} />
      {open !== undefined && (
        <Checkbox
          name="public"
          value="on"
          label={open}
          checked={here.value('public') === 'on'}
          error={here.error('public')}
        />
      )}
    </>
  )
}
