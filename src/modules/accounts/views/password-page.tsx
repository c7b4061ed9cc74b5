// Sets or changes one's own password.
import { Button, Field, Form, Time } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'
import { meCrumbs } from './me-page.tsx'

export const passwordPage = ({ setAt }: { setAt: Date | null }, here: Here): PageParts => ({
  title: t('password.title'),
  lead: setAt === null ? t('password.none') : t.rich('password.set', { at: <Time at={setAt} /> }),
  width: 'form',
  crumbs: meCrumbs(),
  main: (
    <Form action="/me/password">
      <Field
        name="password"
        type="password"
        label={t('field.new-password')}
        hint={t('field.password-hint')}
        autocomplete="new-password"
        error={here.error('password')}
      />
      <Button next={t('password.next')}>{t('password.verb')}</Button>
    </Form>
  ),
})
