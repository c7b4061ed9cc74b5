import { Button, Hidden, Notice, Steps, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seePage } from '../see-page.ts'
import { t } from '../words.ts'
import { QuestionFields } from './question-fields.tsx'

type Answer = NonNullable<(typeof seePage)['answers']>

/** NOTE: a plain form, as on the first page: no key that makes it act once, and no address with answers in it. */
export const AnswerPage: View<Answer> = ({ survey, title, locale, here: page }, here) => ({
  title,
  width: 'form',
  unlisted: true,
  bare: true,
  main:
    page === null || survey.state !== 'open' ? (
      <>
        <Notice tone="attention" heading={t('page.gone')} text={t('page.gone-text')} />
        <p>
          <Button href={`/surveys/${survey.slug}`} kind="plain">
            {t('page.to-start')}
          </Button>
        </p>
      </>
    ) : (
      <form
        method="post"
        action={`/surveys/${survey.slug}/answer`}
        class="form"
        novalidate
        enctype={
          page.asked.some(({ question }) => question.kind === 'file') && 'multipart/form-data'
        }
      >
        <Questions page={page} here={here} lang={locale} />
        <Hidden name="page" value={String(page.page)} />
        <div class="buttons">
          {page.last ? (
            <Button name="go" value="send">
              {t('page.send')}
            </Button>
          ) : (
            <Button name="go" value="next">
              {t('page.next')}
            </Button>
          )}
          {!page.first && (
            <Button kind="plain" name="go" value="back">
              {t('page.back')}
            </Button>
          )}
        </div>
        <p class="next">{page.last ? t(`page.send-next-${survey.mode}`) : t('page.kept')}</p>
      </form>
    ),
})

export function Questions({
  page,
  here,
  lang,
}: {
  page: NonNullable<Answer['here']>
  here: Here
  lang: string
}): Html {
  return (
    <>
      {page.pages > 1 && <Steps n={page.page + 1} total={page.pages} />}
      <div lang={lang}>
        {page.asked.map((one) => (
          <QuestionFields {...one} answers={page.answers} here={here} lang={lang} />
        ))}
      </div>
    </>
  )
}
