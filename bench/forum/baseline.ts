/** The floor: the same topic page written by hand with node:http and pg, without accounts, rights, layout or words. */
import { createServer } from 'node:http'
import pg from 'pg'

const [url = '', port = '0'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })
const escape = (text: string) =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)

type Post = { position: number; html: string; written_at: Date; name: string | null }

async function page(topic: string): Promise<string | undefined> {
  const head = await pool.query<{ title: string; posts: number }>({
    name: 'topic',
    text: 'select title, posts from topics where id = $1',
    values: [topic],
  })
  const found = head.rows[0]
  if (!found) return undefined
  const { rows } = await pool.query<Post>({
    name: 'posts',
    text: `select position, html, written_at, people.name from posts left join people on people.id = posts.author
      where topic = $1 and position between 1 and 50 order by position`,
    values: [topic],
  })
  const posts = rows.map(
    ({ position, html, written_at, name }) =>
      `<article id="p${position}"><header>${escape(name ?? '')} <time>${written_at.toISOString()}</time></header>${html}</article>`,
  )
  return `<!doctype html><title>${escape(found.title)}</title><main><h1>${escape(found.title)}</h1>${posts.join('')}</main>`
}

createServer((request, answer) => {
  page(String(request.url).split('/').pop() ?? '').then(
    (html) =>
      answer
        .writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
        .end(html ?? ''),
    (error: Error) => answer.writeHead(500).end(error.message),
  )
}).listen(Number(port), '127.0.0.1', () => console.log('ready'))
