/** A line that a script may fill later, such as "3 new, show". The page has one already; a second needs a reason. */

import type { Html } from '../html.ts'

export const Live = ({ id }: { id: string }): Html => <p class="live" id={id} role="status" />
