// The second reader decides a sample alone, then sees whether the first decided the same.
import { Button, Empty, Field, Form, Stub } from '#html'
import { formatNumber } from '#kernel/language'
import type { View } from '#kernel/web'
import { accountMeasures, contents } from '../shapes.ts'
import type { seeSamples } from '../see-samples.ts'
import { accountWord, contentWord, t } from '../words.ts'

export const SamplesPage: View<NonNullable<(typeof seeSamples)['answers']>> = (answer, here) => {
  const { sample, told, read, agreed, share, mine } = answer
  return {
    title: t('samples.title'),
    lead: t('samples.lead'),
    crumbs: [{ href: '/desk/moderation', label: t('queue.title') }],
    width: 'reading',
    main: (
      <>
        {told && (
          <Stub>
            {t(told.agrees ? 'samples.same' : 'samples.other', {
              content: contentWord(told.content),
              account: accountWord(told.account),
            })}
          </Stub>
        )}
        {sample === null ? (
          <Empty>{t('samples.empty', { share })}</Empty>
        ) : (
          <>
            <p class="meta">
              <strong>
                <bdi>{sample.title}</bdi>
              </strong>
              {sample.space !== null && <bdi>{sample.space}</bdi>}
            </p>
            <blockquote dir="auto" lang={sample.locale}>
              {sample.words}
            </blockquote>
            <Form action={`/desk/moderation/samples/${sample.id}`}>
              <Field
                name="content"
                type="radios"
                label={t('decide.content')}
                options={contents.map((value) => ({ value, label: contentWord(value) }))}
                value={here.value('content')}
                error={here.error('content')}
              />
              <Field
                name="account"
                type="select"
                label={t('decide.account')}
                options={accountMeasures.map((value) => ({ value, label: accountWord(value) }))}
                value={here.value('account', 'none')}
                error={here.error('account')}
              />
              <Field
                name="words"
                type="textarea"
                rows={2}
                label={t('samples.words')}
                value={here.value('words')}
                error={here.error('words')}
                optional
              />
              <Button next={t('samples.next')}>{t('samples.button')}</Button>
            </Form>
          </>
        )}
        <h2>{t('samples.so-far')}</h2>
        <p class="quiet">{t('samples.agreement', { read, agreed })}</p>
        <p class="quiet">
          {mine.kappa === null
            ? t('samples.mine-few', { n: mine.pairs })
            : t('samples.mine', { n: mine.pairs, kappa: formatNumber(mine.kappa) })}
        </p>
      </>
    ),
  }
}
