// Parts of arranging the desk that are about people: turns, goodwill, and who outside can be asked.
import { Button, Checkbox, Details, Field, Form, Hidden, Press, type Html } from '#html'
import type { Here } from '#kernel/web'
import type { ArrangingSeen } from '../see-arranging.ts'
import { t } from '../words.ts'

type Props = ArrangingSeen & { here: Here }

export const Turns = ({ agents }: Props): Html => (
  <section>
    <h2>{t('arrange.who')}</h2>
    {agents.map((one) => (
      <Details summary={<bdi>{one.name}</bdi>}>
        <Form action="/desk/cases/agents">
          <Hidden name="person" value={one.id} />
          <Checkbox name="takes" value="on" label={t('arrange.takes')} checked={one.takes} />
          <Field name="capacity" type="number" label={t('arrange.capacity')} value={one.capacity} />
          <Button kind="plain">{t('work.keep')}</Button>
        </Form>
      </Details>
    ))}
  </section>
)

export const Goodwill = ({ goodwill, here }: Props): Html => (
  <section>
    <h2>{t('arrange.goodwill')}</h2>
    <p class="quiet">{t('arrange.goodwill-hint')}</p>
    <Form action="/desk/cases/goodwill">
      <Field
        name="text"
        type="textarea"
        rows={4}
        label={t('arrange.goodwill-text')}
        value={here.value('text', goodwill?.text)}
        error={here.error('text')}
      />
      <Field
        name="gesture"
        label={t('arrange.gesture')}
        inputmode="decimal"
        value={here.value('gesture', goodwill ? goodwill.per_gesture / 100 : '')}
        error={here.error('gesture')}
      />
      <Field
        name="year"
        label={t('arrange.year')}
        inputmode="decimal"
        value={here.value('year', goodwill ? goodwill.per_year / 100 : '')}
        error={here.error('year')}
      />
      <Button kind="plain">{t('work.keep')}</Button>
    </Form>
  </section>
)

export const Bodies = ({ bodies, here }: Props): Html => (
  <section>
    <h2>{t('arrange.bodies')}</h2>
    <p class="quiet">{t('arrange.bodies-hint')}</p>
    <ul>
      {bodies.map(({ id, name, website }) => (
        <li>
          {website === null ? (
            <bdi>{name}</bdi>
          ) : (
            <a href={website}>
              <bdi>{name}</bdi>
            </a>
          )}{' '}
          <Press action={`/desk/cases/bodies/${id}/retire`}>{t('bodies.retire')}</Press>
        </li>
      ))}
    </ul>
    <Details summary={t('arrange.body-add')} open={here.error('website') !== undefined}>
      <Form action="/desk/cases/bodies">
        <Field name="name" label={t('causes.name')} error={here.error('name')} />
        <Field
          name="website"
          type="url"
          label={t('arrange.website')}
          error={here.error('website')}
          optional
        />
        <Button kind="plain">{t('work.keep')}</Button>
      </Form>
    </Details>
  </section>
)
