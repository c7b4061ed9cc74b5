// The door of calendar: moments, days and periods in a time zone, without reading any clock.
export {
  addWorking,
  atWork,
  workCounter,
  workingMinutes,
  type Shift,
  type WorkHours,
} from './business-hours.ts'
export { dayIn, dayName, instantOf, wallAt, type Wall } from './local.ts'
export { addPeriod, endOfPeriod, startOfDay, type Period } from './period.ts'
export { readShifts, readWeek, writeShifts, writeWeek } from './week.ts'
