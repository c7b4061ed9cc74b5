import { Button, Checkbox, Field, Form, Hidden } from '#html'
import { say } from '#kernel/language'
import { communities } from '#kernel'
import type { Here, PageParts } from '#kernel/web'
import type { Logging } from '../see-logging.ts'
import { t } from '../words.ts'

export function NewDecisionPage({ before, mayShow }: Logging, here: Here): PageParts {
  const field = (name: string) => ({ name, value: here.value(name), error: here.error(name) })
  return {
    title: t('decisions.new'),
    lead: t('decisions.new-lead'),
    width: 'form',
    crumbs: [{ href: '/decision-log', label: t('decisions.title') }],
    main: (
      <Form action="/desk/decisions/new">
        {before && (
          <>
            <Hidden name="replaces" value={before.id} />
            <p>{t.rich('decisions.will-replace', { title: <bdi>{before.title}</bdi> })}</p>
          </>
        )}
        <Field {...field('title')} label={t('decisions.what')} />
        <Field {...field('decision')} type="textarea" rows={4} label={t('decisions.decision')} />
        <Field
          {...field('reasons')}
          type="textarea"
          rows={5}
          label={t('decisions.reasons')}
          hint={t('decisions.reasons-hint')}
        />
        <Field
          name="affected"
          type="checkboxes"
          label={t('decisions.affected')}
          options={communities.map((value) => ({
            value,
            label: say({ key: `spaces.community.${value}` }),
          }))}
          value={here.values('affected')}
          error={here.error('affected')}
        />
        <Field
          {...field('affectedWords')}
          type="textarea"
          rows={2}
          label={t('decisions.affected-words')}
          hint={t('decisions.affected-hint')}
          optional
        />
        <Field
          {...field('alternatives')}
          type="textarea"
          rows={4}
          label={t('decisions.alternatives')}
          hint={t('decisions.alternatives-hint')}
        />
        <Field
          {...field('decidedBy')}
          label={t('decisions.decided-by')}
          hint={t('decisions.decided-by-hint')}
        />
        <Field {...field('decidedOn')} type="date" label={t('decisions.decided-on')} />
        <Field
          {...field('review')}
          type="date"
          label={t('decisions.review')}
          hint={t('decisions.review-hint')}
          optional
        />
        {mayShow && (
          <Checkbox
            name="public"
            value="on"
            label={t('decisions.public')}
            checked={here.value('public') === 'on'}
            error={here.error('public')}
          />
        )}
        <Button next={t('decisions.next')}>{t('decisions.log')}</Button>
      </Form>
    ),
  }
}
