// Texts for answers: one's own and shared ones.
import { Button, Checkbox, Empty, Field, Form, Press, Tag, type Html } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { MacrosSeen } from '../macros.ts'
import { t } from '../words.ts'

export function MacrosPage(seen: MacrosSeen, here: Here): PageParts {
  return {
    title: t('macros.title'),
    lead: t('macros.lead'),
    crumbs: [{ href: '/desk/cases', label: t('place-desk') }],
    main: (
      <>
        {seen.macros.length === 0 && <Empty>{t('macros.empty')}</Empty>}
        {seen.macros.map((macro) => (
          <One macro={macro} here={here} mayShare={seen.mayShare} />
        ))}
        <h2>{t('macros.new')}</h2>
        <Form action="/desk/cases/macros">
          <Field
            name="name"
            label={t('macros.name')}
            value={here.value('name')}
            error={here.error('name')}
          />
          <Field
            name="text"
            type="textarea"
            rows={6}
            label={t('macros.text')}
            hint={t('macros.hint')}
            value={here.value('text')}
            error={here.error('text')}
          />
          {seen.mayShare && <Checkbox name="shared" value="on" label={t('macros.shared')} />}
          <Button>{t('work.keep')}</Button>
        </Form>
      </>
    ),
  }
}

type OneProps = { macro: MacrosSeen['macros'][number]; here: Here; mayShare: boolean }

const One = ({ macro, here, mayShare }: OneProps): Html => (
  <section>
    <h3>
      <bdi>{macro.name}</bdi>
    </h3>
    {macro.shared && (
      <p class="meta">
        <Tag>{t('macros.shared-tag')}</Tag>
      </p>
    )}
    <p dir="auto" lang={macro.locale}>
      {macro.text}
    </p>
    {(macro.owner === here.actor.person || mayShare) && (
      <Press action={`/desk/cases/macros/${macro.id}/drop`}>{t('views.drop')}</Press>
    )}
  </section>
)
