/** NodeBB 4.15.1 as measured elsewhere, on another day and machine: see the note. Requests a second at 8 connections. */
export const note =
  'NodeBB 4.15.1 was measured on 22 November 2026 on a machine of two cores (server, database and wrk on one of them), ' +
  'with synchronous_commit off and 20 posts a page; its figures are not from this run.'

export const nodebb: Record<string, { postgres: string; redis: string }> = {
  'topic list, visitor': { postgres: '41.8', redis: '' },
  'topic list, member': { postgres: '15.9', redis: '' },
  'topic page of 50, visitor': { postgres: '25.9 (50 posts), 34.5 (20)', redis: '92.3 (20)' },
  'topic page of 50, member': { postgres: '15.6 (50 posts), 18.5 (20)', redis: '73.9 (20)' },
  'deep page of 50, visitor': { postgres: '23.2 (50 posts), 33.9 (20)', redis: '89.6 (20)' },
  'search, two words': { postgres: '1.5 (1 connection)', redis: '' },
  'answer through the API': { postgres: '12.2', redis: '82.4' },
}
