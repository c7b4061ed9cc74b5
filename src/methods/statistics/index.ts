/** The measures of Evenhand: every figure with its interval, or the reason why there is none. */
export {
  BECAUSES,
  cannot,
  isNotComputed,
  measure,
  type Because,
  type Computed,
  type Measure,
  type NotComputed,
} from './computed.ts'
export { binomial, blaker } from './binomial.ts'
export { bootstrap, type BootstrapOptions } from './bootstrap.ts'
export { change, type Change, type Verdict } from './change.ts'
export { cusum, ewma, type Drift, type DriftPoint, type Usual } from './drift.ts'
export { criticalT, incompleteBeta, tCdf } from './beta.ts'
export { falseDiscovery, type Discoveries } from './false-discovery.ts'
export { incompleteGamma, logGamma } from './gamma.ts'
export { criticalZ, normalCdf, normalDensity, normalQuantile, twoSidedP } from './normal.ts'
export { enps, nps, npsFromCounts, type Nps, type NpsCounts, type NpsOptions } from './nps.ts'
export { median, percentile, type Percentile } from './percentiles.ts'
export {
  planPoissonCusum,
  poissonCusum,
  type PoissonCusum,
  type PoissonCusumPlan,
} from './poisson-cusum.ts'
export { poissonInterval } from './poisson.ts'
export {
  churn,
  retention,
  revenueChurn,
  SMALLEST_STAFF_FOR_A_RATE,
  stability,
  turnover,
  type Turnover,
} from './rates.ts'
export { helpfulRank, rating, type Rating, type RatingOptions } from './ratings.ts'
export {
  nonResponse,
  responseRate,
  type GroupResponse,
  type Invitations,
  type KnownGroup,
} from './responses.ts'
export { cusumRunLength, ewmaRunLength, type RunLength } from './run-length.ts'
export {
  boundedMean,
  ces,
  CES_SCALE,
  csat,
  CSAT_SCALE,
  score,
  type Scale,
  type Score,
} from './scores.ts'
export { seededDice, type Dice } from './dice.ts'
export { mean, sum, variance } from './sums.ts'
export { trinomialDifference } from './trinomial.ts'
export { share, wilson } from './wilson.ts'
export {
  answeredWithin,
  waitCurve,
  waitQuantile,
  type Wait,
  type WaitCurve,
  type WaitStep,
} from './kaplan-meier.ts'
export {
  FIRM_BASELINE,
  type ControlChart,
  type ControlFinding,
  type ControlKind,
  type ControlOptions,
  type ControlPoint,
  type ControlRule,
  type ControlSignal,
} from './control-chart.ts'
export { pChart, uChart, type CountOptions, type CountPeriod, type Laney } from './count-charts.ts'
export { gChart, tChart, usualOf, xmrChart } from './individuals-charts.ts'
export {
  compositeIndex,
  type CompositeIndex,
  type IndexPart,
  type IndexPartResult,
} from './composite.ts'
export { withoutSeason, type Deseasoned } from './season.ts'
export { populationStability, type Stability } from './population-stability.ts'
