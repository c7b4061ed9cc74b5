// What the assistant did in thirty days, and what it said, for people to mark.
import { Button, Details, Empty, Form, Hidden, Summary, Table, Tag, Time, type Html } from '#html'
import { mistakeFrom } from '#commitments'
import { formatNumber, localDay } from '#kernel/language'
import type { Here, PageParts } from '#kernel/web'
import type { DeskSeen } from '../see-desk.ts'
import { t, word } from '../words.ts'

export function DeskPage({ on, counts, turns }: DeskSeen, here: Here): PageParts {
  const of = (kind: string) =>
    counts.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.n, 0)
  return {
    title: t('desk.title'),
    lead: on ? t('desk.on') : t('desk.off'),
    width: 'desk',
    main: (
      <>
        <div class="buttons">
          <Button kind="plain" href="/desk/assistant/words">
            {t('words.title')}
          </Button>
          <Button kind="plain" href="/desk/answers">
            {t('desk.answers')}
          </Button>
          <Button kind="plain" href="/automations">
            {t('desk.register')}
          </Button>
        </div>
        <h2>{t('desk.month')}</h2>
        <Summary
          rows={[
            { name: word('kind', 'answer'), value: formatNumber(of('answer')) },
            { name: word('kind', 'near'), value: formatNumber(of('near')) },
            { name: word('kind', 'refusal'), value: formatNumber(of('refusal')) },
            {
              name: word('kind', 'hand-over'),
              value: (
                <>
                  {formatNumber(of('hand-over'))}
                  {counts
                    .filter((one) => one.kind === 'hand-over')
                    .map((one) => (
                      <p class="quiet">
                        {formatNumber(one.n)}: {word('why', one.why)}
                      </p>
                    ))}
                </>
              ),
            },
            {
              name: t('desk.wrong'),
              value: t('desk.wrong-of', { wrong: of('wrong'), marked: of('wrong') + of('right') }),
            },
          ]}
        />
        <h2>{t('desk.latest')}</h2>
        {turns.length === 0 ? <Empty>{t('desk.none')}</Empty> : <Turns turns={turns} here={here} />}
        <Details summary={t('embed.title')}>
          <p>{t('embed.lead')}</p>
          <pre dir="ltr">{`<script defer src="${here.origin}/ask/embed.js"></script>`}</pre>
          <p>{t('embed.plain')}</p>
          <pre dir="ltr">{`<a href="${here.origin}/ask">${t('embed.button')}</a>`}</pre>
        </Details>
      </>
    ),
  }
}

/** NOTE: a person writes what the public reads of it; nothing goes there by itself. */
const leading: ReadonlySet<string> = new Set(['owner', 'administrator'])

const Turns = ({ turns, here }: { turns: DeskSeen['turns']; here: Here }): Html => (
  <Table
    caption={t('desk.latest')}
    hideCaption
    rows={turns}
    columns={[
      {
        label: t('desk.asked'),
        head: true,
        show: (one) => <bdi>{one.question.slice(0, 300)}</bdi>,
      },
      {
        label: t('desk.did'),
        show: (one) =>
          one.kind === 'answer' && one.entry ? (
            <a href={`/help/answers/${one.entry}`} lang={one.locale ?? undefined}>
              <bdi>{one.quoted}</bdi>
            </a>
          ) : (
            word('kind', one.kind)
          ),
      },
      { label: t('desk.when'), show: (one) => <Time at={one.at} /> },
      {
        label: t('desk.mark'),
        show: (one) =>
          one.marked ? (
            <>
              <Tag tone={one.marked === 'right' ? 'done' : 'harm'}>
                {t(one.marked === 'right' ? 'desk.right' : 'desk.was-wrong')}
              </Tag>
              {one.marked === 'wrong' && here.actor.hats.some(({ hat }) => leading.has(hat)) && (
                <>
                  {' '}
                  <a href={mistakeFrom({ happenedOn: localDay(one.at) })}>
                    {t('desk.to-mistakes')}
                  </a>
                </>
              )}
            </>
          ) : (
            <Form action="/desk/assistant/mark" class="buttons">
              <Hidden name="turn" value={one.id} />
              <Button kind="quiet" name="marked" value="right">
                {t('desk.right')}
              </Button>
              <Button kind="quiet" name="marked" value="wrong">
                {t('desk.was-wrong')}
              </Button>
            </Form>
          ),
      },
    ]}
  />
)
