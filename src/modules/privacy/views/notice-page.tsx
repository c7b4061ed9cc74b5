// The privacy notice for everybody, printed from what the software declares.
import { Button, Details, Summary, type Html } from '#html'
import type { View } from '#kernel/web'
import { retained } from '../retained.ts'
import type { Activity } from '../record.ts'
import type { seeNotice } from '../see-notice.ts'
import { columnSays, said, t, tableSays, word } from '../words.ts'
import { Outside } from './mine-page.tsx'

type Answer = NonNullable<(typeof seeNotice)['answers']>

export const NoticePage: View<Answer> = (
  { activities, automations, recipients, settings },
  here,
) => ({
  title: t('notice-title'),
  lead: t('notice-lead', { business: here.business.name }),
  width: 'reading',
  main: (
    <>
      <p>
        <Button href={here.actor.person === null ? '/privacy/ask' : '/me/privacy'}>
          {t('use-rights')}
        </Button>
      </p>
      <h2>{t('rights-title')}</h2>
      <p>{t('rights')}</p>
      <h2>{t('purposes-title')}</h2>
      {activities.map((one) => (
        <Purpose one={one} />
      ))}
      <h2>{t('recipients-title')}</h2>
      {recipients.map((one) => (
        <p id={`recipient-${one.name}`}>
          {said(one.about)} {one.own && <span dir="auto">{one.own}</span>}
        </p>
      ))}
      <p>{t('recipients-none')}</p>
      <h2>{t('machines-title')}</h2>
      {automations.length === 0 ? (
        <p>{t('machines-none')}</p>
      ) : (
        automations.map((one) => (
          <section>
            <h3>{said(one.purpose)}</h3>
            <p>{said(one.logic)}</p>
            <p>{said(one.humanAlternative)}</p>
            {one.own && <p dir="auto">{one.own}</p>}
          </section>
        ))
      )}
      <h2>{t('forbidden-title')}</h2>
      <p>{t('forbidden-lead')}</p>
      <ul>
        {(['discriminate', 'manipulate', 'score', 'sell'] as const).map((use) => (
          <li>{word('forbidden', use)}</li>
        ))}
      </ul>
      <Outside settings={settings} />
      <p class="quiet">
        <a href="/privacy/dpv.jsonld">{t('for-machines')}</a>
      </p>
    </>
  ),
})

const Purpose = ({ one }: { one: Activity }): Html => (
  <section id={one.purpose}>
    <h3>{said(one.says)}</h3>
    {one.own && <p dir="auto">{one.own}</p>}
    <p class="quiet">{one.bases.map((name) => word('basis', name)).join(' · ')}</p>
    {one.tables.length > 0 && (
      <Details summary={t('what-and-how-long')} plain>
        <Summary
          rows={one.tables.map((table) => ({
            name: tableSays(table.table),
            value: (
              <>
                {table.columns.map((name) => columnSays(table.table, name)).join(', ')}
                <br />
                {t('kept')}: {table.retention.map((rule) => retained(table.table, rule)).join('; ')}
                <br />
                {word('erase', table.erase)}
              </>
            ),
          }))}
        />
      </Details>
    )}
  </section>
)
