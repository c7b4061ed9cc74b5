import { say } from '#kernel/language'
import { Button, Buttons, Field, Form, Notice, Summary, Table, type Html } from '#html'
import type { Here, View } from '#kernel/web'
import type { seeImport } from '../see-import.ts'
import { t, word } from '../words.ts'

type Answer = NonNullable<(typeof seeImport)['answers']>
type Preview = NonNullable<Answer['preview']>
type Seen = Preview['seen'][number]

export const ImportPreviewPage: View<Answer> = ({ import: one, preview, may }, here) => ({
  title: t(preview ? 'import.preview' : 'import.result', { title: one.title }),
  ...(preview ? { lead: t('import.preview-lead') } : {}),
  width: 'form',
  crumbs: [
    { href: '/desk/surveys', label: t('place') },
    { href: '/desk/surveys/import', label: t('import.title') },
  ],
  main: preview ? (
    <Look id={one.id} preview={preview} answers={one.answers} here={here} />
  ) : (
    <>
      <Summary
        rows={[
          { name: t('import.source'), value: word('source', one.source) },
          { name: t('import.state'), value: word('import-state', one.state) },
          { name: t('import.answers'), value: one.answers },
          { name: t('import.failed'), value: one.failed },
        ]}
      />
      {one.state === 'prepared' && <Notice tone="attention" text={t('import-over')} />}
      {one.state === 'done' && one.survey !== null && (
        <>
          <p>
            <a href={`/desk/surveys/${one.slug}`}>{t('import.to-survey')}</a>
          </p>
          {may.undo === true ? (
            <Form action={`/desk/surveys/import/${one.id}/undo`}>
              <Button kind="plain" next={t('import.undo-next')}>
                {t('import.undo')}
              </Button>
            </Form>
          ) : (
            <p class="quiet">{say({ key: may.undo.no })}</p>
          )}
        </>
      )}
    </>
  ),
})

type Looking = { id: string; preview: Preview; answers: number; here: Here }

const Look = ({ id, preview, answers, here }: Looking): Html => (
  <Form action={`/desk/surveys/import/${id}/run`}>
    <Summary
      rows={[
        { name: t('import.answers'), value: answers },
        { name: t('import.failed'), value: preview.problems.length },
      ]}
    />
    <h2>{t('import.questions')}</h2>
    <p>{t('import.otherwise')}</p>
    {preview.seen.map((one) => {
      const name = `as.${one.question.key}`
      return (
        <Field
          name={name}
          type="select"
          label={one.words.text}
          hint={hintOf(one)}
          value={here.value(name, one.reading)}
          error={here.error(name)}
          options={optionsOf(one)}
        />
      )
    })}
    {preview.left.length > 0 && (
      <>
        <h2>{t('import.left')}</h2>
        <ul>
          {preview.left.map(({ title, why }) => (
            <li>
              <bdi>{title}</bdi>: {word('left', why)}
            </li>
          ))}
        </ul>
      </>
    )}
    {preview.problems.length > 0 && (
      <Table
        caption={t('import.problems')}
        rows={preview.problems}
        columns={[
          { label: t('import.line'), number: true, head: true, show: (row) => row.line },
          { label: t('import.column'), show: (row) => <bdi>{row.column || '–'}</bdi> },
          {
            label: t('import.problem'),
            show: (row) => t(`problem.${row.why}`, { value: row.value }),
          },
        ]}
      />
    )}
    <Buttons next={t('import.run-next')}>
      <Button>{t('import.button')}</Button>
      <Button kind="plain" formaction={`/desk/surveys/import/${id}/otherwise`}>
        {t('import.look-again')}
      </Button>
    </Buttons>
  </Form>
)

type Option = { value: string; label: string }

function optionsOf({ fits, parts, begun }: Seen): Option[] {
  return [
    ...fits.map((one) => ({ value: one, label: word('reading', one) })),
    ...parts.map(({ key, title }) => ({
      value: `from-${key}`,
      label: t('import.begins', { title }),
    })),
    ...(begun ? [{ value: 'join', label: t('import.join') }] : []),
    { value: 'leave', label: word('reading', 'leave') },
  ]
}

const hintOf = (one: Seen) =>
  one.reading === 'leave'
    ? t('import.is-left')
    : `${shapeOf(one)} · ${t('import.given', { n: one.given })}`

/** What a question is made of, so that a wrong guess is seen at once. */
function shapeOf({ question, words }: Seen): string {
  const labels = Object.values(question.kind === 'matrix' ? words.rows : words.options)
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return labels.join(', ')
    case 'matrix':
      return `${labels.join(', ')} (${question.low}–${question.high})`
    case 'scale':
    case 'nps':
      return `${question.low}–${question.high}`
    case 'consent':
      return `${t('answer.yes')}, ${t('answer.no')}`
    default:
      return t('import.as-it-is')
  }
}
