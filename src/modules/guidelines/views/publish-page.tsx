import { Button, Field, Form, Summary } from '#html'
import type { View } from '#kernel/web'
import type { seeDraft } from '../see-draft.ts'
import { weights } from '../shapes.ts'
import { languageName, t, word } from '../words.ts'

export const PublishPage: View<NonNullable<(typeof seeDraft)['answers']>> = (
  { document, draft, source, preview, translations },
  here,
) => ({
  title: t('publish.page', { title: source.title, n: draft.number }),
  lead: t('publish.lead'),
  width: 'form',
  crumbs: [
    { href: '/desk/guidelines', label: t('place') },
    { href: `/desk/guidelines/${document.slug}`, label: source.title },
  ],
  main: (
    <>
      <Summary
        rows={[
          {
            name: t('title'),
            value: <bdi>{source.title}</bdi>,
            change: `/desk/guidelines/${document.slug}/draft`,
          },
          { name: t('clauses'), value: preview.clauses.length },
          {
            name: t('audience'),
            value: word('audience', document.audience),
            change: `/desk/guidelines/${document.slug}`,
          },
          {
            name: t('languages'),
            value: [
              languageName(document.locale, here.locale),
              ...translations.map(
                (one) =>
                  `${languageName(one.locale, here.locale)} (${word('translation', one.state)})`,
              ),
            ].join(', '),
          },
          ...(document.space === null
            ? []
            : [
                {
                  name: t('evidence'),
                  value: draft.evidence ? <bdi>{draft.evidence}</bdi> : undefined,
                  change: `/desk/guidelines/${document.slug}/draft`,
                },
              ]),
        ]}
      />
      <Form action={`/desk/guidelines/${document.slug}/publish`}>
        {draft.number > 1 && (
          <>
            <Field
              name="weight"
              type="radios"
              label={t('publish.weight')}
              options={weights.map((value) => ({
                value,
                label: word('weight', value),
                hint: word('weight-hint', value),
              }))}
              value={here.value('weight')}
              error={here.error('weight')}
            />
            <Field
              name="changed"
              type="textarea"
              rows={3}
              label={t('publish.changed')}
              hint={t('publish.changed-hint')}
              value={here.value('changed')}
              error={here.error('changed')}
              most={2000}
            />
          </>
        )}
        <Field
          name="effect"
          type="date"
          label={t('publish.effect')}
          hint={t('publish.effect-hint')}
          value={here.value('effect')}
          error={here.error('effect')}
          optional
        />
        <Button next={t('publish.next')}>{t('publish.button')}</Button>
      </Form>
    </>
  ),
})
