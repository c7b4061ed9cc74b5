import { PromiseFields } from '#commitments'
import { Button, Form } from '#html'
import type { View } from '#kernel/web'
import type { seePromising } from '../see-promising.ts'
import { t } from '../words.ts'
import { Promises } from './promised.tsx'

export const PromisePage: View<NonNullable<(typeof seePromising)['answers']>> = (
  { survey, title, owners, promised, forEveryone },
  here,
) => ({
  title: t('promise-change'),
  lead: t('promise-change.lead'),
  width: 'form',
  crumbs: [
    { href: '/desk/surveys', label: t('place') },
    { href: `/desk/surveys/${survey}`, label: title },
  ],
  main: (
    <>
      <Promises promised={promised} />
      <Form action={`/desk/surveys/${survey}/promise`}>
        <PromiseFields
          here={here}
          owners={owners}
          what={{ label: t('promise-change.what'), hint: t('promise-change.what-hint') }}
          why={{ name: 'why', label: t('promise-change.why'), optional: true }}
          open={forEveryone ? t('promise-change.public') : undefined}
        />
        <Button next={t('promise-change.next')}>{t('promise-change.button')}</Button>
      </Form>
    </>
  ),
})
