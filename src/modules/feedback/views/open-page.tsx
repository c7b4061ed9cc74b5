import { Button, Checkbox, Field, Form } from '#html'
import type { View } from '#kernel/web'
import { audiences, voting } from '../shapes.ts'
import { t, word } from '../words.ts'

export const OpenPage: View<object> = (_, here) => ({
  title: t('open.title'),
  lead: t('open.lead'),
  width: 'form',
  crumbs: [{ href: '/desk/feedback', label: t('place') }],
  main: (
    <Form action="/desk/feedback/new">
      <Field
        name="title"
        label={t('title')}
        value={here.value('title')}
        error={here.error('title')}
        most={100}
      />
      <Field
        name="slug"
        label={t('open.slug')}
        hint={t('open.slug-hint')}
        value={here.value('slug')}
        error={here.error('slug')}
        ltr
      />
      <Field
        name="about"
        type="textarea"
        rows={4}
        label={t('open.about')}
        hint={t('open.about-hint')}
        value={here.value('about')}
        error={here.error('about')}
        most={1200}
      />
      <Field
        name="audience"
        type="radios"
        label={t('audience-title')}
        value={here.value('audience', 'everyone')}
        error={here.error('audience')}
        options={audiences.map((one) => ({ value: one, label: word('audience', one) }))}
      />
      <Field
        name="votes"
        type="radios"
        label={t('votes-title')}
        value={here.value('votes', 'shown')}
        error={here.error('votes')}
        options={voting.map((one) => ({
          value: one,
          label: word('votes', one),
          hint: word('votes-hint', one),
        }))}
      />
      <Checkbox
        name="anonymous"
        value="on"
        label={t('open.anonymous')}
        hint={t('open.anonymous-hint')}
        checked={here.value('anonymous') === 'on'}
      />
      <Checkbox
        name="lookedAtFirst"
        value="on"
        label={t('open.looked')}
        hint={t('open.looked-hint')}
        checked={here.value('lookedAtFirst') === 'on'}
      />
      <Field
        name="closesOn"
        type="date"
        label={t('open.closes')}
        optional
        value={here.value('closesOn')}
        error={here.error('closesOn')}
      />
      <Button>{t('open.button')}</Button>
    </Form>
  ),
})
