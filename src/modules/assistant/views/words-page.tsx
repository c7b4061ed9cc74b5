import { Button, Details, Field, Form, Hidden, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { WordsSeen } from '../see-words.ts'
import { topics } from '../shapes.ts'
import { t, word } from '../words.ts'

export const WordsPage = ({ topics: seen }: WordsSeen, here: Here): PageParts => ({
  title: t('words.title'),
  lead: t('words.lead'),
  width: 'desk',
  crumbs: [{ href: '/desk/assistant', label: t('desk.title') }],
  main: (
    <>
      <Form action="/desk/assistant/words">
        <Field
          name="topic"
          type="select"
          choose
          label={t('words.topic')}
          options={topics.map((value) => ({ value, label: word('topic', value) }))}
          value={here.value('topic')}
          error={here.error('topic')}
        />
        <Field
          name="words"
          label={t('words.words')}
          hint={t('words.hint')}
          value={here.value('words')}
          error={here.error('words')}
        />
        <Button next={t('words.next')}>{t('words.add')}</Button>
      </Form>
      {seen.map((one) => (
        <Topic {...one} />
      ))}
    </>
  ),
})

const Topic = ({ topic, shipped, added }: WordsSeen['topics'][number]): Html => (
  <section>
    <h2>{word('topic', topic)}</h2>
    {added.length > 0 && (
      <ul>
        {added.map((one) => (
          <li>
            <Form action="/desk/assistant/words/drop" class="buttons">
              <Hidden name="id" value={one.id} />
              <bdi>{one.words}</bdi>
              <Button kind="quiet">{t('words.drop', { words: one.words })}</Button>
            </Form>
          </li>
        ))}
      </ul>
    )}
    <Details summary={t('words.shipped')}>
      {shipped.map((list) => (
        <p lang={list.locale}>{list.words.join(', ')}</p>
      ))}
    </Details>
  </section>
)
