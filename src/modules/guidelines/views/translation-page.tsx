import { Button, Details, Field, Form, Hidden, Person, Prose, Stub, Summary, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeTranslation } from '../see-translation.ts'
import { languageName, t, word } from '../words.ts'

export const TranslationPage: View<NonNullable<(typeof seeTranslation)['answers']>> = (
  { document, locale, source, text, state, translator, reviewer },
  here,
) => {
  const language = languageName(locale, here.locale)
  const path = `/desk/guidelines/${document.slug}/v/${document.number}/translation/${locale}`
  return {
    title: t('translate.title', { title: source.title, language }),
    lead: t('translate.lead'),
    crumbs: [
      { href: '/desk/guidelines', label: t('place') },
      { href: `/desk/guidelines/${document.slug}`, label: source.title },
    ],
    main: (
      <>
        {text && state && (
          <Summary
            rows={[
              { name: t('state'), value: word('translation', state) },
              {
                name: t('translate.by'),
                value: (
                  <>
                    <Person name={translator} />, <Time at={text.written_at} />
                  </>
                ),
              },
              ...(text.reviewed_at
                ? [
                    {
                      name: t('translate.reviewed-by'),
                      value: (
                        <>
                          <Person name={reviewer} />, <Time at={text.reviewed_at} />
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
        {state === 'outdated' && <Stub>{t('translate.outdated')}</Stub>}
        {here.error('hash') && <p class="error">{here.error('hash')?.join(' ')}</p>}
        {text && state === 'needs-review' && (
          <Form action={`${path}/review`} label={t('translate.review')}>
            <Hidden name="hash" value={text.hash} />
            <Button kind="plain" next={t('translate.review-next')}>
              {t('translate.review')}
            </Button>
          </Form>
        )}
        <Details
          summary={t('translate.source', { language: languageName(source.locale, here.locale) })}
          open
        >
          <Prose lang={source.locale}>
            {[source.title, source.summary, ...source.source.split('\n\n')].map((part) => (
              <p>{part}</p>
            ))}
          </Prose>
        </Details>
        <Form action={path}>
          <Field
            name="title"
            label={t('title')}
            value={here.value('title', text?.title)}
            error={here.error('title')}
          />
          <Field
            name="summary"
            type="textarea"
            rows={3}
            label={t('draft.summary')}
            value={here.value('summary', text?.summary)}
            error={here.error('summary')}
            optional
          />
          <Field
            name="source"
            type="textarea"
            rows={28}
            label={t('draft.source')}
            hint={t('translate.hint')}
            value={here.value('source', text?.source)}
            error={here.error('source')}
          />
          <Button next={t('translate.next')}>{t('translate.save')}</Button>
        </Form>
      </>
    ),
  }
}
