// The door of calendar: moments, days and periods in a time zone, without reading any clock.
export { instantOf, wallAt, type Wall } from './local.ts'
export { addPeriod, endOfPeriod, startOfDay, type Period } from './period.ts'
