// One's passkeys.
import { Button, Empty, Field, Form, Hidden, Table, Time } from '#html'
import type { Here, PageParts } from '#kernel/web'
import { t } from '../words.ts'
import { meCrumbs } from './me-page.tsx'
import { PasskeyForm } from './passkey-form.tsx'

type Answer = {
  passkeys: Array<{ id: string; name: string; made_at: Date; used_at: Date | null }>
  challenge: string
  options: string
}

export const passkeysPage = ({ passkeys, challenge, options }: Answer, here: Here): PageParts => ({
  title: t('passkeys.title'),
  lead: t('passkeys.lead'),
  crumbs: meCrumbs(),
  main: (
    <>
      {passkeys.length === 0 ? (
        <Empty>{t('passkeys.none')}</Empty>
      ) : (
        <Table
          caption={t('passkeys.title')}
          hideCaption
          rows={passkeys}
          columns={[
            { label: t('passkeys.name'), head: true, show: (row) => <bdi>{row.name}</bdi> },
            { label: t('passkeys.made'), show: (row) => <Time at={row.made_at} /> },
            {
              label: t('passkeys.used'),
              show: (row) => (row.used_at ? <Time at={row.used_at} /> : t('tokens.never')),
            },
            {
              label: t('passkeys.remove'),
              show: (row) => (
                <Form
                  action="/me/passkeys/remove"
                  class="inline"
                  label={`${t('passkeys.remove')}: ${row.name}`}
                >
                  <Hidden name="passkey" value={row.id} />
                  <Button kind="quiet">{t('passkeys.remove')}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <PasskeyForm
        action="/me/passkeys"
        verb={t('passkeys.add')}
        challenge={challenge}
        options={options}
        create
        name={
          <Field
            name="name"
            label={t('passkeys.name')}
            hint={t('passkeys.name-hint')}
            value={here.value('name')}
            error={here.error('name')}
          />
        }
      />
    </>
  ),
})
