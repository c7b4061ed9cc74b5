// One request: who asks and how that is known, what is held, and the three ways to answer.
import {
  Button,
  Deadline,
  Details,
  Field,
  Form,
  Notice,
  Summary,
  Tag,
  Time,
  type Html,
} from '#html'
import type { Here, View } from '#kernel/web'
import type { seeRequest } from '../see-request.ts'
import { grounds } from '../shapes.ts'
import { t, tableSays, word } from '../words.ts'
import { deskCrumbs } from './desk-page.tsx'

type Answer = NonNullable<(typeof seeRequest)['answers']>

export const RequestPage: View<Answer> = (answer, here) => {
  const { request, held, address } = answer
  return {
    title: word('kind', request.kind),
    lead: word('kind-hint', request.kind),
    crumbs: deskCrumbs(),
    main: (
      <>
        {answer.mine && <Notice tone="attention" text={t('own-request')} />}
        {answer.onHold && <Notice tone="attention" text={t('no.hold')} />}
        <Summary
          rows={[
            { name: t('who'), value: request.name ? <bdi>{request.name}</bdi> : t('no-account') },
            { name: t('ask-email'), value: address ?? undefined },
            { name: t('proved'), value: word('proof', request.proof) },
            { name: t('asked-on'), value: <Time at={request.asked_at} as="both" /> },
            {
              name: t('answer-by'),
              value:
                request.state === 'open' && request.due_at ? (
                  <Deadline at={request.due_at} />
                ) : (
                  <Tag tone="done">{word('state', request.state)}</Tag>
                ),
            },
            ...(request.extended_why === null
              ? []
              : [{ name: t('extended-because'), value: request.extended_why }]),
          ]}
        />
        {request.words && (
          <section class="letter">
            <p dir="auto">{request.words}</p>
          </section>
        )}
        {request.ground && <p>{word('ground', request.ground)}</p>}
        {request.answer && <p dir="auto">{request.answer}</p>}
        <Details summary={t('held-rows', { tables: held.length })}>
          <Summary
            rows={held.map((one) => ({
              name: tableSays(one.table),
              value: t('rows', { rows: one.rows }),
            }))}
          />
        </Details>
        {request.state === 'open' && !answer.mine && <Answers answer={answer} here={here} />}
      </>
    ),
  }
}

const Answers = ({ answer: { request }, here }: { answer: Answer; here: Here }): Html => {
  const path = `/desk/privacy/requests/${request.id}`
  return (
    <>
      <h2>{t('fulfil-title')}</h2>
      <Form action={`${path}/fulfil`}>
        <p>{t(`fulfil-${request.kind}`)}</p>
        <Field
          name="words"
          type="textarea"
          rows={4}
          most={4000}
          label={t('answer-words')}
          hint={t('answer-words-hint')}
          optional={!['rectification', 'review'].includes(request.kind)}
          value={here.value('words')}
          error={here.error('words')}
        />
        <Button kind={request.kind === 'erasure' ? 'danger' : 'primary'} next={t('fulfil-next')}>
          {t('fulfil')}
        </Button>
      </Form>
      {request.extended_at === null && (
        <Details summary={t('extend-title')} plain>
          <Form action={`${path}/extend`}>
            <Field
              name="why"
              type="textarea"
              rows={3}
              label={t('extend-why')}
              hint={t('extend-hint')}
              value={here.value('why')}
              error={here.error('why')}
            />
            <Button kind="plain" next={t('extend-next')}>
              {t('extend')}
            </Button>
          </Form>
        </Details>
      )}
      <Details summary={t('refuse-title')} plain>
        <Form action={`${path}/refuse`}>
          <Field
            name="ground"
            type="radios"
            label={t('refuse-ground')}
            value={here.value('ground')}
            error={here.error('ground')}
            options={grounds.map((value) => ({ value, label: word('ground', value) }))}
          />
          <Field
            name="words"
            type="textarea"
            rows={4}
            label={t('refuse-words')}
            hint={t('refuse-hint')}
            value={here.value('words')}
            error={here.error('words')}
          />
          <Button kind="danger" next={t('refuse-next')}>
            {t('refuse')}
          </Button>
        </Form>
      </Details>
    </>
  )
}
