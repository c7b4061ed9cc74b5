import { Button, Field, Form, Row, Rows, Time } from '#html'
import type { View } from '#kernel/web'
import { importLink } from '../links.ts'
import { t } from '../words.ts'

type Import = {
  id: string
  at: Date
  file_name: string
  state: 'prepared' | 'done' | 'undone'
  added: number
}

export const ImportsPage: View<{ imports: Import[] }> = ({ imports }, here) => ({
  title: t('import.title'),
  lead: t('import.lead'),
  crumbs: [{ href: '/desk/people', label: t('people') }],
  main: (
    <>
      <Form action="/desk/people/imports" multipart>
        <Field
          name="file"
          type="file"
          label={t('import.file')}
          hint={t('import.file-hint')}
          accept=".csv,.tsv,.txt,.vcf"
          error={here.error('file')}
        />
        <Field
          name="text"
          type="textarea"
          label={t('import.paste')}
          rows={4}
          value={here.value('text')}
          error={here.error('text')}
          optional
        />
        <Button next={t('import.next')}>{t('import.button')}</Button>
      </Form>
      {imports.length > 0 && (
        <>
          <h2>{t('import.earlier')}</h2>
          <Rows>
            {imports.map((one) => (
              <Row
                href={importLink(one.id)}
                title={one.file_name}
                meta={[
                  <Time at={one.at} as="both" />,
                  t(`import.state.${one.state}`, { added: one.added }),
                ]}
              />
            ))}
          </Rows>
        </>
      )}
    </>
  ),
})
