import { Button, Empty, Field, Form, Row, Rows, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeImports } from '../see-imports.ts'
import { audiences } from '../shapes.ts'
import { t, word } from '../words.ts'

export const ImportPage: View<NonNullable<(typeof seeImports)['answers']>> = (
  { imports },
  here,
) => ({
  title: t('import.title'),
  lead: t('import.lead'),
  width: 'form',
  crumbs: [{ href: '/desk/surveys', label: t('place') }],
  main: (
    <>
      <Form action="/desk/surveys/import" multipart>
        <Field
          name="title"
          label={t('title')}
          value={here.value('title')}
          error={here.error('title')}
          most={120}
        />
        <Field
          name="slug"
          label={t('starting.slug')}
          hint={t('starting.slug-hint')}
          value={here.value('slug')}
          error={here.error('slug')}
          ltr
        />
        <Field
          name="audience"
          type="radios"
          label={t('audience-title')}
          value={here.value('audience', 'customers')}
          error={here.error('audience')}
          options={audiences.map((one) => ({ value: one, label: word('audience', one) }))}
        />
        <Field
          name="file"
          type="file"
          accept=".csv,text/csv"
          label={t('import.file')}
          hint={t('import.file-hint')}
          error={here.error('file')}
        />
        <Button next={t('import.next')}>{t('import.read')}</Button>
      </Form>
      <h2>{t('import.before')}</h2>
      {imports.length === 0 ? (
        <Empty>{t('import.none')}</Empty>
      ) : (
        <Rows>
          {imports.map((one) => (
            <Row
              href={`/desk/surveys/import/${one.id}`}
              title={one.title}
              meta={[
                <Time at={one.at} as="both" />,
                word('source', one.source),
                t('import.given', { n: one.answers }),
              ]}
              side={<Tag>{word('import-state', one.state)}</Tag>}
            />
          ))}
        </Rows>
      )}
    </>
  ),
})
