import { Button, Checkbox, Details, Field, Form, Hidden } from '#html'
import type { View } from '#kernel/web'
import type { seeForm } from '../see-form.ts'
import { t } from '../words.ts'
import { framed } from './frame.tsx'
import { named } from './readers.tsx'
import { SealingForm } from './sealing-form.tsx'

type Seen = NonNullable<(typeof seeForm)['answers']>
const optional = ['when', 'where', 'how', 'before', 'wish'] as const
const kinds = ['office', 'pdf', 'photo', 'film', 'letter', 'paper'] as const
const hints = { when: t, how: t }

export const FormPage: View<Seen> = (seen, here) =>
  framed(
    t('form.title'),
    t('form.lead'),
    <>
      <section data-part="who">
        <h2>{t('form.readers')}</h2>
        {seen.readers.length === 0 ? (
          <>
            <p>{t('form.nobody')}</p>
            {seen.authority && <p dir="auto">{seen.authority}</p>}
          </>
        ) : (
          <ul>
            {seen.readers.map((one) => (
              <li>{named(one)}</li>
            ))}
          </ul>
        )}
        {seen.custodians.some((one) => !one.reads) && (
          <p>
            {t('form.keepers', {
              who: seen.custodians
                .filter((one) => !one.reads)
                .map(named)
                .join('; '),
            })}
          </p>
        )}
        {seen.excluded.length > 0 && (
          <>
            <h3>{t('form.out')}</h3>
            <ul>
              {seen.excluded.map((one) => (
                <li>{named(one)}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href="/speak-up/report">{t('form.back')}</a>
        </p>
      </section>
      {seen.readers.length > 0 && (
        <SealingForm seen={seen}>
          <Form action="/speak-up/send" multipart>
            <Hidden name="involved" value={seen.involved} />
            <Hidden name="sending" value={here.value('sending') || seen.sending} />
            {seen.excluded.map((one) => (
              <Hidden name="exclude" value={one.id} />
            ))}
            <Field
              name="what"
              type="textarea"
              rows={10}
              label={t('form.what')}
              hint={t('form.what-hint')}
              value={here.value('what')}
              error={here.error('what')}
            />
            <Details summary={t('form.details')}>
              {optional.map((name) => (
                <Field
                  name={name}
                  type={name === 'when' || name === 'where' ? 'text' : 'textarea'}
                  label={t(`form.${name}`)}
                  {...(name in hints ? { hint: t(`form.${name as 'when' | 'how'}-hint`) } : {})}
                  value={here.value(name)}
                  error={here.error(name)}
                  optional
                />
              ))}
            </Details>
            <Field
              name="file"
              type="file"
              multiple
              label={t('form.file')}
              hint={t('form.file-hint')}
              error={here.error('file')}
              optional
            />
            <div role="status" class="hint" data-part="traces" />
            <Details summary={t('form.traces')}>
              <p>{t('form.traces-lead')}</p>
              <ul>
                {kinds.map((kind) => (
                  <li>{t(`form.traces-${kind}`)}</li>
                ))}
              </ul>
            </Details>
            <Details summary={t('form.you')}>
              <p>{t('form.you-lead')}</p>
              {seen.custodians.length > 0 && (
                <>
                  <Field
                    name="name"
                    label={t('form.name')}
                    hint={t('form.name-hint')}
                    value={here.value('name')}
                    autocomplete="off"
                    optional
                  />
                  <Field
                    name="reach"
                    label={t('form.reach')}
                    value={here.value('reach')}
                    autocomplete="off"
                    optional
                  />
                  <Checkbox
                    name="original"
                    label={t('form.original')}
                    checked={here.value('original') !== ''}
                  />
                </>
              )}
              <Field
                name="language"
                label={t('form.language')}
                value={here.value('language')}
                optional
              />
              <Checkbox
                name="interpreter"
                label={t('form.interpreter')}
                checked={here.value('interpreter') !== ''}
              />
              <Checkbox name="oral" label={t('form.oral')} checked={here.value('oral') !== ''} />
            </Details>
            <Checkbox name="check" label={t('form.check')} checked={here.value('check') !== ''} />
            <Button next={t('form.next')}>{t('form.send')}</Button>
          </Form>
        </SealingForm>
      )}
    </>,
    { width: 'form' },
  )
