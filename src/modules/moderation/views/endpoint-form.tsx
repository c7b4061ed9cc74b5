import { Button, Buttons, Details, Field, Form, Press, Summary } from '#html'
import { say } from '#kernel/language'
import type { Here } from '#kernel/web'
import { endpointKinds, silents } from '../endpoint-shapes.ts'
import type { seeTriage } from '../triage-see.ts'
import { t } from '../words.ts'

type Endpoint = NonNullable<NonNullable<(typeof seeTriage)['answers']>['endpoint']>

/** A model of the business's own: what leaves the house, where to, and whether it answers. */
export const EndpointForm = ({ of, here }: { of: Endpoint; here: Here }) => (
  <section aria-labelledby="endpoint">
    <h2 id="endpoint">{t('endpoint.title')}</h2>
    <p>{t('endpoint.about')}</p>
    {of.url !== '' && (
      <Summary
        rows={[
          { name: t('endpoint.url'), value: <bdi>{of.url}</bdi> },
          { name: t('endpoint.model'), value: <bdi>{of.model}</bdi> },
          {
            name: t('endpoint.waits'),
            value:
              of.wait === 0
                ? t('endpoint.waits-not')
                : t(`endpoint.waits-${of.silent}`, { n: of.wait }),
          },
          {
            name: t('endpoint.state'),
            value: (
              <>
                {t(of.on ? 'endpoint.is-on' : 'endpoint.is-off')}{' '}
                <a href="/automations/moderation.endpoint">{t('endpoint.switch')}</a>
                {of.trouble !== '' && (
                  <>
                    {'. '}
                    {say({ key: `moderation.endpoint.trouble.${of.trouble}` })}
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    )}
    {of.url !== '' && (
      <Buttons>
        <Press action="/desk/triage/endpoint/try">{t('endpoint.try')}</Press>
      </Buttons>
    )}
    <Details
      summary={t(of.url === '' ? 'endpoint.name' : 'endpoint.change')}
      open={
        here.error('url') !== undefined ||
        here.error('model') !== undefined ||
        here.error('wait') !== undefined
      }
    >
      <Form action="/desk/triage/endpoint">
        <Field
          name="url"
          label={t('endpoint.url')}
          hint={t('endpoint.url-hint')}
          type="url"
          ltr
          optional
          value={here.value('url', of.url)}
          error={here.error('url')}
        />
        <Field
          name="model"
          label={t('endpoint.model')}
          ltr
          optional
          value={here.value('model', of.model)}
          error={here.error('model')}
        />
        <Field
          name="kind"
          label={t('endpoint.kind')}
          type="radios"
          value={here.value('kind', of.kind)}
          options={endpointKinds.map((value) => ({
            value,
            label: say({ key: `moderation.endpoint.kind.${value}` }),
          }))}
        />
        <Field
          name="wait"
          label={t('endpoint.wait')}
          hint={t('endpoint.wait-hint')}
          inputmode="numeric"
          value={here.value('wait', of.wait)}
          error={here.error('wait')}
        />
        <Field
          name="silent"
          label={t('endpoint.silent')}
          type="radios"
          value={here.value('silent', of.silent)}
          options={silents.map((value) => ({
            value,
            label: say({ key: `moderation.endpoint.silent.${value}` }),
          }))}
        />
        <Field
          name="key"
          label={t('endpoint.key')}
          hint={t(of.hasKey ? 'endpoint.key-kept' : 'endpoint.key-hint')}
          type="password"
          ltr
          optional
          autocomplete="off"
        />
        <Button kind="plain" next={t('endpoint.next')}>
          {t('endpoint.keep')}
        </Button>
      </Form>
    </Details>
  </section>
)
