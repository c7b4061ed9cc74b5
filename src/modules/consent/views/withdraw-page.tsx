import { Button, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeWithdrawing } from '../see-withdrawing.ts'
import { t } from '../words.ts'

export const WithdrawPage: View<NonNullable<(typeof seeWithdrawing)['answers']>> = (
  { key, purpose, title, over },
  here,
) => ({
  title: t(over ? 'withdrawn-title' : 'withdraw-title', { title }),
  lead: over
    ? t('withdrawn-lead', { business: here.business.name })
    : t('withdraw-lead', { business: here.business.name }),
  width: 'form',
  unlisted: true,
  bare: true,
  main: (
    <>
      {!over && (
        <Form action={`/preferences/${key}/withdraw/${purpose}`}>
          <Button next={t('withdraw-next')}>{t('withdraw')}</Button>
        </Form>
      )}
      <p>
        <a href={`/preferences/${key}`}>{t('see-all')}</a>
      </p>
    </>
  ),
})
