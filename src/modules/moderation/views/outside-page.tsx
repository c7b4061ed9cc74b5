// What a reviewer from outside sees: one appeal, nothing else, without navigation.
import { Deadline, Form } from '#html'
import type { View } from '#kernel/web'
import type { seeOutside } from '../judge-outside.ts'
import { t } from '../words.ts'
import { AppealedDecision } from './appealed.tsx'
import { AnswerFields } from './appeal-answer.tsx'

export const OutsidePage: View<NonNullable<(typeof seeOutside)['answers']>> = (answer, here) => ({
  title: t('outside.page', { business: here.business.name }),
  lead: t('outside.page-lead', { name: answer.reviewer.name }),
  width: 'reading',
  unlisted: true,
  bare: true,
  main: (
    <>
      <p>
        {t('outside.until')} <Deadline at={answer.reviewer.until} />
      </p>
      <AppealedDecision appeal={answer.appeal} clause={answer.clause} />
      <h2>{t('appeals.answer')}</h2>
      <Form action={here.url.pathname}>
        <AnswerFields appeal={answer.appeal} here={here} />
      </Form>
    </>
  ),
})
