import { Button, Checkbox, Field, Form, Hidden } from '#html'
import type { Here, PageParts } from '#kernel/web'
import type { Promising } from '../see-promising.ts'
import { kinds } from '../shapes.ts'
import { t, word } from '../words.ts'

export function NewPromisePage({ people, mayShow, source }: Promising, here: Here): PageParts {
  const field = (name: string) => ({ name, value: here.value(name), error: here.error(name) })
  return {
    title: t('new.title'),
    lead: t('new.lead'),
    width: 'form',
    crumbs: [{ href: '/desk/commitments', label: t('place-desk') }],
    main: (
      <Form action="/desk/commitments/new">
        {source && (
          <>
            <Hidden name="sourceKind" value={source.kind} />
            <Hidden name="source" value={source.id} />
            <p>{t.rich('new.because', { title: <bdi>{source.title}</bdi> })}</p>
          </>
        )}
        <Field {...field('title')} label={t('title')} hint={t('new.title-hint')} most={200} />
        <Field
          {...field('kind')}
          type="radios"
          label={t('kind-title')}
          options={kinds.map((value) => ({
            value,
            label: word('kind', value),
            hint: word('kind-hint', value),
          }))}
        />
        <Field {...field('why')} type="textarea" rows={4} label={t('why')} optional />
        <Field {...field('measure')} label={t('measure')} hint={t('new.measure-hint')} optional />
        <Field
          {...field('owner')}
          type="select"
          choose
          label={t('owner')}
          hint={t('new.owner-hint')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field {...field('due')} type="date" label={t('due-title')} hint={t('new.due-hint')} />
        {mayShow && (
          <Checkbox
            name="public"
            value="on"
            label={t('new.public')}
            hint={t('new.public-hint')}
            checked={here.value('public') === 'on'}
            error={here.error('public')}
          />
        )}
        <Checkbox
          name="confined"
          value="on"
          label={t('new.confined')}
          hint={t('new.confined-hint')}
          checked={here.value('confined') === 'on'}
        />
        <Button next={t('new.next')}>{t('new.button')}</Button>
      </Form>
    ),
  }
}
