// Who may open an account, and where else people may prove who they are.
import { Button, Checkbox, Empty, Field, Form, Hidden, Table } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'

type Provider = {
  id: string
  slug: string
  label: string
  issuer: string
  client_id: string
  newcomers: boolean
}
type Answer = { signUp: string; confirmFirst: boolean; providers: Provider[]; origin: string }

export const signInRulesPage = (
  { signUp, confirmFirst, providers, origin }: Answer,
  here: Here,
): PageParts => ({
  title: t('settings.title'),
  width: 'desk',
  main: (
    <>
      <Form action="/desk/settings/sign-in">
        <Field
          name="signUp"
          type="radios"
          label={t('settings.sign-up')}
          value={here.value('signUp', signUp)}
          options={(['open', 'invitation', 'none'] as const).map((value) => ({
            value,
            label: t(`settings.${value}`),
            hint: t(`settings.${value}-hint`),
          }))}
          error={here.error('signUp')}
        />
        <Checkbox
          name="confirmFirst"
          value="on"
          label={t('settings.confirm')}
          hint={t('settings.confirm-hint')}
          checked={confirmFirst}
        />
        <Button>{t('verb.save')}</Button>
      </Form>
      <h2>{t('providers.title')}</h2>
      <p>{t('providers.lead')}</p>
      {providers.length === 0 ? (
        <Empty>{t('providers.none')}</Empty>
      ) : (
        <Table
          caption={t('providers.title')}
          hideCaption
          rows={providers}
          columns={[
            { label: t('providers.label'), head: true, show: (row) => <bdi>{row.label}</bdi> },
            { label: t('providers.issuer'), show: (row) => <code>{row.issuer}</code> },
            {
              label: t('providers.way-back'),
              show: (row) => <code>{`${origin}/sign-in/with/${row.slug}/back`}</code>,
            },
            {
              label: t('providers.remove'),
              show: (row) => (
                <Form
                  action="/desk/settings/sign-in/close"
                  class="inline"
                  label={`${t('providers.remove')}: ${row.label}`}
                >
                  <Hidden name="provider" value={row.id} />
                  <Button kind="quiet">{t('providers.remove')}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <h2>{t('providers.verb')}</h2>
      <Form action="/desk/settings/sign-in/providers">
        <Field
          name="label"
          label={t('providers.label')}
          value={here.value('label')}
          error={here.error('label')}
        />
        <Field
          name="issuer"
          type="url"
          label={t('providers.issuer')}
          hint={t('providers.issuer-hint')}
          value={here.value('issuer')}
          error={here.error('issuer')}
        />
        <Field
          name="clientId"
          ltr
          label={t('providers.client-id')}
          value={here.value('clientId')}
          error={here.error('clientId')}
        />
        <Field
          name="clientSecret"
          type="password"
          label={t('providers.client-secret')}
          hint={t('providers.secret-hint')}
          autocomplete="off"
          error={here.error('clientSecret')}
        />
        <Checkbox
          name="newcomers"
          value="on"
          label={t('providers.newcomers')}
          hint={t('providers.newcomers-hint')}
          checked={here.typed['newcomers'] === 'on'}
        />
        <Button next={t('providers.back', { address: `${origin}/sign-in/with/…/back` })}>
          {t('providers.verb')}
        </Button>
      </Form>
    </>
  ),
})
