/** Subjects by the hundred thousand, straight into the tables: what is measured is finding them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { seed as seedCases } from '../cases/seed.ts'

const folder = process.env['EVENHAND_BENCH_DATA'] ?? '../shared/data'

/** Real comments (GoEmotions), one line each. */
const comments = () =>
  gunzipSync(readFileSync(join(folder, 'text/goemotions', 'train.tsv.gz')))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t')[0]?.trim() || [])

/** Adds so many subjects: half of them posts in topics of five, a fifth cases, the rest people. */
export async function seed(url: string, subjects: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const topics = Math.round(subjects / 10)
  const people = Math.round(subjects / 5)
  try {
    await client.query('set session_replication_role = replica')
    await client.query('create temporary table said (n serial, words text)')
    await client.query('insert into said (words) select unnest($1::text[])', [comments()])
    await client.query('create unique index on said (n)')
    await client.query(peopleOf, [people])
    await client.query(topicsOf, [topics])
    for (let position = 1; position <= 5; position++) await client.query(postsOf, [position])
    await client.query('drop table said')
    for (const table of ['people', 'topics', 'posts']) await client.query(`vacuum analyze ${table}`)
  } finally {
    await client.end()
  }
  await seedCases(url, 1, Math.round(subjects / 5))
}

const peopleOf = `
  insert into people (business, id, name, origin, joined_at)
  select here.id, gen_random_uuid(),
    (array['Ada','Ben','Cleo','Dina','Emil','Fay','Gus','Hana','Ivo','Jun','Kira','Leo'])[1 + n % 12] || ' ' ||
    (array['Abel','Berg','Cruz','Dahl','Eder','Falk','Gray','Holm','Ivers','Jung','Kern'])[1 + (n / 12) % 11] || ' ' || n,
    'bench', now()
  from (select business as id from people limit 1) here, generate_series(1, $1::int) n`

/** A tenth of them stand in a space that only the staff may read. */
const topicsOf = `
  insert into topics (business, id, space, category, title, locale, opened_at, posts, latest_at, import_key)
  select place.business, gen_random_uuid(), place.space, place.id, left(words, 200), 'en', now(), 5, now() - made.n * interval '1 second', 'bench-' || made.n
  from generate_series(1, $1::int) made (n)
    join said on said.n = 1 + made.n % (select count(*) from said)
    join (select *, row_number() over (order by name) as nth, count(*) over () as many from forum_categories) place
      on place.nth = 1 + made.n % place.many`

const postsOf = `
  insert into posts (business, id, space, topic, position, written_at, locale, text, html, words, import_key)
  select topics.business, gen_random_uuid(), topics.space, topics.id, $1::int, now(), 'en', said.words, '<p></p>', said.words, topics.import_key || '-' || $1
  from topics join said on said.n = 1 + (hashtext(topics.import_key || $1::text) & 2147483647) % (select count(*) from said)
  where topics.import_key like 'bench-%'`
