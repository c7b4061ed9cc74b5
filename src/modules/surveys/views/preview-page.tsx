import { Button, Buttons, Notice } from '#html'
import type { View } from '#kernel/web'
import type { seePreview } from '../see-preview.ts'
import { languageName, t } from '../words.ts'
import { Questions } from './answer-page.tsx'

type Answer = NonNullable<(typeof seePreview)['answers']>

export const PreviewPage: View<Answer> = (
  { survey, title, locale, languages, conditions, here: page },
  here,
) => {
  const path = `/desk/surveys/${survey}/preview`
  const at = (n: number, language = locale) => `${path}?page=${n}&language=${language}`
  return {
    title: t('preview.title'),
    lead: t('preview.lead'),
    width: 'form',
    crumbs: [
      { href: '/desk/surveys', label: t('place') },
      { href: `/desk/surveys/${survey}`, label: title },
    ],
    main: (
      <>
        <p class="meta">
          {languages.map((language) => (
            <a href={at(page.page, language)} aria-current={language === locale && 'true'}>
              {languageName(language)}
            </a>
          ))}
        </p>
        {conditions.length > 0 && <Notice tone="attention" text={t('preview.conditions')} />}
        <div class="phone">
          <p class="phone-title" lang={locale}>
            <bdi>{title}</bdi>
          </p>
          <Questions page={page} here={here} lang={locale} />
        </div>
        <Buttons>
          {page.page > 0 && (
            <Button href={at(page.page - 1)} kind="plain">
              {t('page.back')}
            </Button>
          )}
          {page.page < page.pages - 1 && (
            <Button href={at(page.page + 1)} kind="plain">
              {t('page.next')}
            </Button>
          )}
        </Buttons>
      </>
    ),
  }
}
