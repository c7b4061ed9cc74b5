import { Button, Form, Hidden } from '#html'
import type { View } from '#kernel/web'
import type { seeThanks } from '../see-thanks.ts'
import { t } from '../words.ts'

type Answer = NonNullable<(typeof seeThanks)['answers']>

/** Templates that can stir something up say where help is. */
const stirring = new Set(['wellbeing', 'inclusion', 'exit', 'speak-up-climate'])

export const ThanksPage: View<Answer> = ({ survey, texts, locale, kiosk, signedIn }) => ({
  title: t('thanks.title'),
  width: 'reading',
  unlisted: true,
  bare: kiosk,
  main: (
    <>
      {texts.thanks !== '' && (
        <p class="lead prewrap" lang={locale}>
          <bdi>{texts.thanks}</bdi>
        </p>
      )}
      <p>{t(`thanks.${survey.mode}`)}</p>
      <p>
        {survey.closes_on === null
          ? t('thanks.results')
          : t('thanks.results-on', { day: new Date(`${survey.closes_on}T12:00:00Z`) })}
      </p>
      {stirring.has(survey.template) && (
        <>
          <h2>{t('thanks.help-title')}</h2>
          <p>{t('thanks.help')}</p>
        </>
      )}
      {kiosk ? (
        <Button href={`/surveys/${survey.slug}/kiosk`}>{t('thanks.next-person')}</Button>
      ) : (
        signedIn && (
          <>
            <p>
              <a href="/me/surveys">{t('thanks.mine')}</a>
            </p>
            <Form action="/me/surveys/quiet" class="press">
              <Hidden name="quiet" value="on" />
              <Button kind="quiet">{t('thanks.quiet')}</Button>
            </Form>
          </>
        )
      )}
    </>
  ),
})
