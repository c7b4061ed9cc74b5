/** Cases by the thousand, straight into the tables: what is measured is reading them. */
import pg from 'pg'

const batch = 25_000

/** Filled by the thousand and then built, which takes a tenth of the time. */
const words = ['cases', 'case_messages', 'case_decisions'] as const

/** Adds cases until there are so many; returns how many seconds it took. */
export async function seed(url: string, from: number, until: number): Promise<number> {
  const began = performance.now()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // NOTE: what refers to what is right by making, so it need not be looked up a million times.
    await client.query(`set session_replication_role = replica; set synchronous_commit = off;
      set maintenance_work_mem = '512MB'; set work_mem = '256MB'; set jit = off`)
    for (const table of words) await client.query(`drop index ${table}_search`)
    for (let first = from; first < until; first += batch)
      await client.query(cases, [first, Math.min(until, first + batch) - 1])
    for (const table of words)
      await client.query(`create index ${table}_search on ${table} using gin (search)`)
    for (const table of [...words, 'complaints', 'case_clocks', 'case_invitations', 'case_ratings'])
      await client.query(`vacuum analyze ${table}`)
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
  return (performance.now() - began) / 1000
}

/** An id that sorts by time, as ours do. */
const idAt = (at: string) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid`

/** One statement: cases, two messages each, clocks of the open ones, complaints with their decisions. */
const cases = `
with place as (
  select people.business, people.id as agent from people join hats on hats.person = people.id where hats.hat = 'agent' limit 1),
askers as (select array_agg(id) as ids from people, place where people.business = place.business and email like '%example.org'),
causes as (select array_agg(case_causes.id) as ids from case_causes, place where case_causes.business = place.business),
words as (select array['bread','cake','rye','order','delivery','box','label','oven','coffee','course','refund','invoice','Saturday','counter','starter','walnut','butter','opening','parking','thanks'] as w),
made as (
  select *, ${idAt('at')} as id from (select n, n % 33 = 0 as open, n % 7 = 0 as complaint,
    now() - (n % 700) * interval '1 day' - (n % 1440) * interval '1 minute' as at,
    w[1 + n % 20] || ' ' || w[1 + (n / 20) % 20] || ' ' || w[1 + (n / 400) % 20] || case when n % 5000 = 0 then ' marzipan' else '' end as subject,
    ids[1 + n % cardinality(ids)] as person
  from generate_series($1::int, $2::int) n, words, askers) one order by at),
opened as (
  insert into cases (business, id, reference, track, state, subject, channel, locale, person, name, email, assignee, opened_at, latest_at, latest_from,
    first_answer_at, closed_at, closed_how, due_at, due_for, import_key, cause, mistake)
  select business, id, 'X' || lpad(to_hex(n), 7, '0'), case when complaint then 'complaint' else 'question' end,
    case when not open then 'closed' when n % 2 = 0 then 'new' else 'open' end, subject, 'mail', 'en', person, 'Somebody ' || n, 'p' || n || '@example.org',
    case when n % 3 = 0 then agent end, at, at + interval '1 hour', 'us', at + interval '1 hour', case when open then null else at + interval '1 day' end,
    case when open then null when complaint then 'decided' else 'answered' end,
    case when open then now() + (n % 200 - 20) * interval '1 hour' end, case when open then 'answer' end, 'bench-' || n,
    case when n % 2 = 0 then causes.ids[1 + (n / 2) % cardinality(causes.ids)] end, n % 10 = 0
  from made, place, causes returning 1),
asked as (
  insert into case_invitations (business, "case", at) select business, id, at + interval '2 days' from made, place where not open and n % 4 = 0 returning 1),
rated as (
  insert into case_ratings (business, "case", person, process, outcome, at) select business, id, person, 1 + n % 5, 1 + (n / 5) % 5, at + interval '3 days'
  from made, place where not open and n % 16 = 0 returning 1),
said as (
  insert into case_messages (business, id, "case", side, person, agent, channel, locale, text, html, words, at, left_at, next_kind)
  select business, ${idAt('at')}, id, side, person, case when side = 'us' then agent end, 'mail', 'en', words, '<p>' || words || '</p>', words,
    at + case when side = 'us' then interval '1 hour' else interval '0' end, at, case when side = 'us' then 'done' end
  from made, place, (values ('person'), ('us')) as sides (side),
    lateral (select 'About ' || subject || ': it was not what we had agreed on, and I would like to know what happens next. Number ' || n as words) as spoken
  returning 1),
clocks as (
  insert into case_clocks (business, "case", kind, started_at, due_at, warn_at)
  select business, id, 'answer', at, now() + (n % 200 - 20) * interval '1 hour', now() from made, place where open returning 1),
complained as (
  insert into complaints (business, "case", person, stage, remedy_sought, acknowledged_at, assessed_at, investigated_at, answered_at, closed_at)
  select business, id, person, case when open then 'investigated' else 'closed' end, 'My money back.', at, at, at,
    case when open then null else at end, case when open then null else at end from made, place where complaint returning 1),
decided as (
  insert into case_decisions (business, "case", round, person, outcome, reasons, remedy, by, at, search)
  select business, id, 1, person, case when n % 2 = 0 then 'upheld' else 'not-upheld' end, 'The reasons stand in the letter of that day.', 'none', agent, at,
    words_of('en', subject) from made, place where complaint and not open returning 1)
select 1`
