import { Button, Empty, Field, Form, Press, Summary, Table, Tag, Time } from '#html'
import type { View } from '#kernel/web'
import type { seeMine } from '../see-mine.ts'
import { relations } from '../shapes.ts'
import { relationWord, t } from '../words.ts'

export const MinePage: View<NonNullable<(typeof seeMine)['answers']>> = (answer, here) => {
  const { interests, last, year, named } = answer
  const current = last !== null && last.year === year
  return {
    title: t('mine.title'),
    lead: t('mine.lead'),
    main: (
      <>
        {interests.length === 0 ? (
          <Empty>{t('mine.empty')}</Empty>
        ) : (
          <Table
            caption={t('mine.caption')}
            rows={interests}
            columns={[
              {
                label: t('with'),
                head: true,
                show: (one) => <bdi>{one.name ?? one.organisation ?? t('gone')}</bdi>,
              },
              { label: t('relation'), show: (one) => relationWord(one.relation) },
              { label: t('words'), show: (one) => <bdi>{one.words}</bdi> },
              { label: t('since'), show: (one) => <Time at={one.since} /> },
              {
                label: t('state'),
                show: (one) =>
                  one.ended_at === null ? (
                    <Press action={`/me/conflicts/${one.id}/end`}>{t('mine.end')}</Press>
                  ) : (
                    <Tag>{t('mine.over')}</Tag>
                  ),
              },
            ]}
          />
        )}
        <h2 id="declare">{t('declare.title')}</h2>
        <Form action="/me/conflicts">
          <Field
            name="person"
            label={t('declare.person')}
            hint={t('declare.person-hint')}
            value={here.value('person', named)}
            error={here.error('person')}
            optional
          />
          <Field
            name="organisation"
            label={t('declare.organisation')}
            hint={t('declare.organisation-hint')}
            value={here.value('organisation')}
            error={here.error('organisation')}
            optional
          />
          <Field
            name="relation"
            type="radios"
            label={t('relation')}
            options={relations.map((value) => ({ value, label: relationWord(value) }))}
            value={here.value('relation')}
            error={here.error('relation')}
          />
          <Field
            name="words"
            type="textarea"
            rows={2}
            label={t('declare.words')}
            hint={t('declare.words-hint')}
            value={here.value('words')}
            error={here.error('words')}
            most={1000}
            optional
          />
          <Button next={t('declare.next')}>{t('declare.button')}</Button>
        </Form>
        <h2>{t('year.title', { year: String(year) })}</h2>
        <Summary
          rows={[
            {
              name: t('year.last'),
              value: last === null ? t('year.never') : <Time at={last.at} />,
            },
          ]}
        />
        {current ? (
          <p>{t('year.done', { year: String(year) })}</p>
        ) : (
          <Form action="/me/conflicts/year">
            <Button kind="plain" next={t('year.next')}>
              {interests.some((one) => one.ended_at === null)
                ? t('year.complete')
                : t('year.nothing')}
            </Button>
          </Form>
        )}
      </>
    ),
  }
}
