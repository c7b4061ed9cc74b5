import { Button, Form } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { Promising } from '../see-promising.ts'
import { t } from '../words.ts'
import { MistakeFieldsOf } from './mistake-fields.tsx'

export const NewMistakePage = ({ people, begun }: Promising, here: Here): PageParts => ({
  title: t('mistakes.new'),
  lead: t('mistakes.new-lead'),
  width: 'form',
  crumbs: [{ href: '/desk/commitments', label: t('place-desk') }],
  main: (
    <Form action="/desk/mistakes/new">
      <MistakeFieldsOf here={here} people={people} begun={begun} />
      <Button next={t('mistakes.new-next')}>{t('mistakes.write')}</Button>
    </Form>
  ),
})
