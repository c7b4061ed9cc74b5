import { Button, Buttons, Details, Field, Form, Hidden, type Html } from '#html'
import { formatNumber } from '#kernel/language'
import type { Here, View } from '#kernel/web'
import type { seeDraft } from '../see-draft.ts'
import { languageName, t, word } from '../words.ts'
import { Body } from './body.tsx'

type Answer = NonNullable<(typeof seeDraft)['answers']>

export const DraftPage: View<Answer> = (answer, here) => {
  const { document, draft, source, preview } = answer
  const path = `/desk/guidelines/${document.slug}`
  return {
    title: t('draft.title', { title: source.title, n: draft.number }),
    lead: t('draft.lead', { language: languageName(document.locale, here.locale) }),
    crumbs: [
      { href: '/desk/guidelines', label: t('place') },
      { href: path, label: source.title },
    ],
    main: (
      <>
        <Form action={`${path}/draft`}>
          <Hidden name="was" value={source.hash} />
          <Field
            name="title"
            label={t('title')}
            value={here.value('title', source.title)}
            error={here.error('title')}
          />
          <Field
            name="summary"
            type="textarea"
            rows={3}
            label={t('draft.summary')}
            hint={t('draft.summary-hint')}
            value={here.value('summary', source.summary)}
            error={here.error('summary')}
            most={2000}
            optional
          />
          <Field
            name="source"
            type="textarea"
            rows={28}
            label={t('draft.source')}
            hint={t(document.space === null ? 'draft.source-hint' : 'draft.source-hint-local')}
            value={here.value('source', source.source)}
            error={here.error('source')}
          />
          {document.space === null && preview.clauses.length > 0 && (
            <Universal answer={answer} here={here} />
          )}
          <Field
            name="evidence"
            type="textarea"
            rows={2}
            label={t('evidence')}
            hint={t('draft.evidence-hint')}
            value={here.value('evidence', draft.evidence)}
            error={here.error('evidence')}
            optional={document.space === null}
          />
          <Buttons next={t('draft.next')}>
            <Button>{t('draft.save')}</Button>
            <Button href={`${path}/publish`} kind="plain">
              {t('publish.title')}
            </Button>
          </Buttons>
        </Form>
        <Plainness answer={answer} here={here} />
        <Details summary={t('draft.preview')}>
          <Body
            slug={document.slug}
            version={draft.number}
            locale={document.locale}
            summary={source.summary}
            preamble={preview.preamble}
            clauses={preview.clauses.map(({ replaces, ...one }) => ({
              ...one,
              universal: draft.universal.includes(one.number ?? 0),
              replaces: replaces && `${replaces.slug}#${replaces.number}`,
            }))}
          />
        </Details>
      </>
    ),
  }
}

const Universal = ({ answer: { draft, preview }, here }: { answer: Answer; here: Here }): Html => (
  <Field
    name="universal"
    type="checkboxes"
    label={t('draft.universal')}
    hint={t('draft.universal-hint')}
    options={preview.clauses.map((one) => ({
      value: String(one.number),
      label: `${one.number}. ${one.heading}`,
    }))}
    value={
      'universal' in here.typed
        ? [here.typed['universal']].flat().map(String)
        : draft.universal.map(String)
    }
    error={here.error('universal')}
    optional
  />
)

/** A hint for the writer by the formula that is valid for the language, or the word that there is none. */
function Plainness({
  answer: { document, plainness },
  here,
}: {
  answer: Answer
  here: Here
}): Html {
  const long = plainness.longest ?? []
  return (
    <section>
      <h2>{t('plain.title')}</h2>
      <p>
        {plainness.value === null
          ? t('plain.none', { language: languageName(document.locale, here.locale) })
          : t('plain.score', {
              score: formatNumber(Math.round(plainness.value)),
              formula: word('formula', plainness.formula),
              band: word('band', plainness.band),
            })}{' '}
        {plainness.text &&
          t('plain.counts', {
            words: plainness.text.words,
            each: formatNumber(Math.round(plainness.text.wordsPerSentence)),
          })}{' '}
        {plainness.value !== null && plainness.short && t('plain.short')}
      </p>
      {long.length > 0 && (
        <>
          <p>{t('plain.long')}</p>
          <ul>
            {long.map((one) => (
              <li lang={document.locale} dir="auto">
                {one.text} <span class="quiet">{t('plain.words', { n: one.words })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{t('plain.note')}</p>
    </section>
  )
}
