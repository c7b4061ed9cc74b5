// The door of settings: what a business can say of itself.
export { sectors, sizes } from './choices.ts'
export { businessChanged } from './facts.ts'
