import { running } from '#kernel'

export const mayFound = running
