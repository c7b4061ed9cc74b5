/** The living style page: every component in each of its states. */

import { type Html, Layout } from '#html'

import { frame } from './frame.tsx'
import { fieldSamples } from './style-fields.tsx'
import { listSamples } from './style-lists.tsx'
import { partSamples } from './style-parts.tsx'

/** Draws the samples alone; the router puts them at /-/style. */
export const styleSamples = (): Html => (
  <>
    {partSamples()}
    {fieldSamples()}
    {listSamples()}
  </>
)

/** The samples in a page of their own, for screenshots. */
export const stylePage = (): Html => (
  <Layout {...frame} title="Style" lead="Every part that a page is made of.">
    {styleSamples()}
  </Layout>
)
