import { Button, Field, Form, Hidden, Prose, Stub, Summary, Time } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { MakingSeen } from '../see-making.ts'
import { t } from '../words.ts'

export const MakingPage = ({ said, author, known }: MakingSeen, here: Here): PageParts => ({
  title: t('title'),
  lead: t('lead'),
  width: 'form',
  unlisted: true,
  crumbs: [{ href: said.href, label: said.title }],
  main: (
    <>
      {known && <Stub href={known.href}>{t('known', { reference: known.reference })}</Stub>}
      <Summary
        rows={[
          { name: t('author'), value: author ? <bdi>{author}</bdi> : t('author-gone') },
          { name: t('written'), value: <Time at={said.at} /> },
        ]}
      />
      <Prose lang={said.locale}>
        {said.text.split(/\n{2,}/).map((part) => (
          <p>{part}</p>
        ))}
      </Prose>
      {!known && author && (
        <Form action="/desk/from-forum">
          <Hidden name="kind" value={said.kind} />
          <Hidden name="id" value={said.id} />
          <Field
            name="track"
            type="radios"
            label={t('track')}
            options={[
              { value: 'question', label: t('track-question') },
              { value: 'complaint', label: t('track-complaint') },
            ]}
            value={here.value('track', 'question')}
            error={here.error('track')}
          />
          <Button next={t('next', { author })}>{t('make')}</Button>
        </Form>
      )}
    </>
  ),
})
