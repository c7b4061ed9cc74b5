// Looks for words in this space; works from everywhere in its forum.
import { Button, Field, Form, type Html } from '#html'
import { t } from '../words.ts'

export const SearchForm = ({ space, words }: { space: string; words?: string }): Html => (
  <Form method="get" action={`/s/${space}/search`} label={t('search')}>
    <Field name="words" type="search" label={t('search-label')} value={words} />
    <Button kind="plain" icon="search">
      {t('search')}
    </Button>
  </Form>
)
