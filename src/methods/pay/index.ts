/** Pay between groups: gaps as the law defines them, what explains them, and what cannot be said. */
export { adjustedGap, type Adjusted } from './adjusted.ts'
export { analysePay, type PayAnalysis } from './analyse.ts'
export { cannot, isCannot, type Cannot, type Figure } from './cannot.ts'
export { categoryGaps, type CategoryGaps } from './categories.ts'
export { bootstrap, permutation, type Interval, type Permutation } from './chance.ts'
export { decompose, type Decomposition, type Sample } from './decompose.ts'
export { jointAssessment, type CategoryState, type JointAssessment } from './joint-assessment.ts'
export { publicPay, type PublicPay } from './publish.ts'
export { leastSquares, type Column, type Fit } from './least-squares.ts'
export { readPayroll, type Payroll, type PayrollQuestion, type Worker } from './payroll.ts'
export { quartileBands, type Band } from './quartiles.ts'
export {
  rawGaps,
  variableGaps,
  type RawGaps,
  type TwoGroups,
  type VariableGaps,
} from './raw-gaps.ts'
