/** Every component a view may draw with. */

export { Text } from './text.tsx'
