/** Light, dark or as the device says: three answers, none of them hidden. */

import { kernelWords as t } from '#kernel/language'

import type { Html } from '../html.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Form } from './form.tsx'

export function ThemeForm({
  action,
  value,
}: {
  action: string
  value: 'system' | 'light' | 'dark'
}): Html {
  return (
    <theme-choice>
      <Form action={action}>
        <Field
          type="radios"
          name="theme"
          label={t('theme.name')}
          value={value}
          options={[
            { value: 'system', label: t('theme.system') },
            { value: 'light', label: t('theme.light') },
            { value: 'dark', label: t('theme.dark') },
          ]}
        />
        <Button kind="plain">{t('button.save')}</Button>
      </Form>
    </theme-choice>
  )
}
