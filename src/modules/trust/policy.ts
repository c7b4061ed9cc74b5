// Everybody reads; those who run the business add words and show the page. Figures nobody can touch.
import { everyone, running, type Policy } from '#kernel'

export const mayLook: Policy<unknown> = everyone('what a business says of itself is for everybody')
export const maySpeak: Policy<unknown> = running
