/** Single keys and what they do, folded away until somebody wants to know. */
import type { Html } from '../html.ts'
import { Details } from './details.tsx'

export interface KeysProps {
  summary: string
  /** As printed on the key, and in words. */
  keys: ReadonlyArray<readonly [key: string, does: string]>
}

export const Keys = ({ summary, keys }: KeysProps): Html => (
  <Details summary={summary} plain>
    <dl class="keys">
      {keys.map(([key, does]) => (
        <div>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Details>
)
