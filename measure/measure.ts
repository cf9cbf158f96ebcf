// The door of this package: everything public, by name. Nothing else may be imported from outside, but for what `soundings.ts` hands on too.
export { agreementA, agreementLayers, type Layer } from './agreement/agreement-a.ts'
export { type AlphaLevel, alphaOfCoincidences } from './agreement/alpha-of-coincidences.ts'
export { cantTellShare } from './agreement/cant-tell-share.ts'
export { closeness } from './agreement/closeness.ts'
export { closenessOfCounts } from './agreement/closeness-of-counts.ts'
export { type Coincidences, coincidenceMatrix } from './agreement/coincidence-matrix.ts'
export { type FleissKappa, fleissKappa } from './agreement/fleiss-kappa.ts'
export { type IntraclassCorrelations, intraclassCorrelations } from './agreement/intraclass-correlations.ts'
export { type KendallW, kendallW } from './agreement/kendall-w.ts'
export { kendallWChance } from './agreement/kendall-w-chance.ts'
export { type KrippendorffAlpha, krippendorffAlpha } from './agreement/krippendorff-alpha.ts'
export { meanPairDistance } from './agreement/mean-pair-distance.ts'
export { pairwiseAgreement } from './agreement/pairwise-agreement.ts'
export { pairwiseAgreementOfCounts } from './agreement/pairwise-agreement-of-counts.ts'
export { patternAgreement } from './agreement/pattern-agreement.ts'
export { sameChoice } from './agreement/same-choice.ts'
export { spearmanBrown } from './agreement/spearman-brown.ts'
export { FEWEST_FOR_A_WORD, LEAST_ANSWERED, type Verdict, type VerdictWord, verdict } from './agreement/verdict.ts'
export { aitchisonDistance } from './choices/aitchison-distance.ts'
export { type AnalyticHierarchy, analyticHierarchy } from './choices/analytic-hierarchy.ts'
export { bestWorstComparisons } from './choices/best-worst-comparisons.ts'
export { type BestWorstAnswer, type BestWorstCount, bestWorstCounts } from './choices/best-worst-counts.ts'
export { bestWorstSets, USUAL_APPEARANCES } from './choices/best-worst-sets.ts'
export { bordaPoints } from './choices/borda-points.ts'
export { type BradleyTerry, bradleyTerry } from './choices/bradley-terry.ts'
export { centredLogRatio } from './choices/centred-log-ratio.ts'
export { type ComparisonBudget, comparisonBudget } from './choices/comparison-budget.ts'
export { type ComparisonPair, comparisonPairs } from './choices/comparison-pairs.ts'
export { compositionalCenter } from './choices/compositional-center.ts'
export { compositionalVariance } from './choices/compositional-variance.ts'
export { EVEN_OVER_SCALE, type EvenOver, evenOver } from './choices/even-over.ts'
export { type EvenOverAnswer, type EvenOverPair, evenOverPlace } from './choices/even-over-place.ts'
export { hellingerDistance } from './choices/hellinger-distance.ts'
export { isometricLogRatio } from './choices/isometric-log-ratio.ts'
export { type KemenyRanking, kemenyRanking } from './choices/kemeny-ranking.ts'
export { kendallDistance } from './choices/kendall-distance.ts'
export { kendallTauB } from './choices/kendall-tau-b.ts'
export { logRatioDistance } from './choices/log-ratio-distance.ts'
export { meanRankingDistance } from './choices/mean-ranking-distance.ts'
export { pointsToMove } from './choices/points-to-move.ts'
export { spearmanCorrelation } from './choices/spearman-correlation.ts'
export { type SpearmanFootrule, spearmanFootrule } from './choices/spearman-footrule.ts'
export { totalVariation } from './choices/total-variation.ts'
export { zeroReplacement } from './choices/zero-replacement.ts'
export { CLAIM_SCALE, type ClaimAnswer, claimValue } from './claim.ts'
export { allocationCoorientation } from './coorientation/allocation-coorientation.ts'
export { type BelievedAgainstMeasured, believedAgainstMeasured } from './coorientation/believed-against-measured.ts'
export { type ChoiceCoorientation, choiceCoorientation } from './coorientation/choice-coorientation.ts'
export { closenessBetweenGroups } from './coorientation/closeness-between-groups.ts'
export { type Coorientation, type CoorientationFigures, coorientation } from './coorientation/coorientation.ts'
export {
  type AnsweringGroup,
  type CoorientationPair,
  coorientationPairs,
} from './coorientation/coorientation-pairs.ts'
export { type CoorientationState, coorientationState } from './coorientation/coorientation-state.ts'
export {
  type CoorientationCell,
  type CoorientationTable,
  coorientationTable,
  type GroupOnItems,
} from './coorientation/coorientation-table.ts'
export {
  type CoorientationWithOthers,
  coorientationWithOthers,
  type GroupAboutOthers,
} from './coorientation/coorientation-with-others.ts'
export { type CronbachComponents, cronbachComponents } from './coorientation/cronbach-components.ts'
export { differenceReliability } from './coorientation/difference-reliability.ts'
export { expectedAgainstActual } from './coorientation/expected-against-actual.ts'
export { type FeelingUnderstood, feelingUnderstood } from './coorientation/feeling-understood.ts'
export {
  type CoorientationBasis,
  type ItemCoorientation,
  type ItemCoorientationFigures,
  itemCoorientation,
  type Perceiver,
  SPLIT_INSIDE,
} from './coorientation/item-coorientation.ts'
export type { Item, ItemAnswer } from './coorientation/kinds-of-item.ts'
export {
  type CoorientationDistances,
  distributionDistance,
  type OwnAndPredicted,
  ordinalCoorientation,
} from './coorientation/ordinal-coorientation.ts'
export { type OverallCloseness, overallCloseness } from './coorientation/overall-closeness.ts'
export { perspectiveGain } from './coorientation/perspective-gain.ts'
export { type PredictedShare, predictedShare } from './coorientation/predicted-share.ts'
export { type ProfileLikeness, profileLikeness } from './coorientation/profile-likeness.ts'
export { rankingCoorientation } from './coorientation/ranking-coorientation.ts'
export { rationalProjection } from './coorientation/rational-projection.ts'
export { type WordingGrade, wordingGrade } from './coorientation/wording-grade.ts'
export { complementarySuppression } from './disclosure/complementary-suppression.ts'
export {
  type Cell,
  type Disclosed,
  type Disclosure,
  type DisclosureMode,
  disclosure,
  type HiddenBecause,
  type Release,
  USUAL_MINIMUM,
} from './disclosure/disclosure.ts'
export { fixedAnswers, type ShownCell } from './disclosure/fixed-answers.ts'
export { possibleMultisets } from './disclosure/possible-multisets.ts'
export { recoveredAnswer } from './disclosure/recovered-answer.ts'
export { type RowSpaceAudit, rowSpaceAudit } from './disclosure/row-space-audit.ts'
export {
  type AgreementDrift,
  type AgreementDriftFigures,
  type AgreementDriftWord,
  agreementDrift,
} from './drift/agreement-drift.ts'
export { type Drift, type DriftFigures, type DriftWord, drift } from './drift/drift.ts'
export { fewestSwitchers } from './drift/fewest-switchers.ts'
export { measurementError } from './drift/measurement-error.ts'
export { type RandDisagreement, randDisagreement } from './drift/rand-disagreement.ts'
export { smallestDetectableChange } from './drift/smallest-detectable-change.ts'
export { smallestDetectableShift } from './drift/smallest-detectable-shift.ts'
export { smallestDetectableSwitching } from './drift/smallest-detectable-switching.ts'
export { smallestRealChange } from './drift/smallest-real-change.ts'
export { type Stability, stability } from './drift/stability.ts'
export { type UnpairedDrift, unpairedDrift } from './drift/unpaired-drift.ts'
export { allOnTimeRange } from './forecast/all-on-time-range.ts'
export { brierScore } from './forecast/brier-score.ts'
export { brierSkill } from './forecast/brier-skill.ts'
export { type CalibrationRow, calibrationTable } from './forecast/calibration-table.ts'
export { chanceBy } from './forecast/chance-by.ts'
export { type CommonShock, commonShock } from './forecast/common-shock.ts'
export { crpsOfEnsemble } from './forecast/crps-of-ensemble.ts'
export { crpsOfNormal } from './forecast/crps-of-normal.ts'
export {
  type DependencyForecast,
  type DependencyPlan,
  dependencyForecast,
  type TaskShare,
} from './forecast/dependency-forecast.ts'
export { expectedOutcome } from './forecast/expected-outcome.ts'
export { type ForecastSkill, forecastSkill } from './forecast/forecast-skill.ts'
export { type ForecasterRanking, forecasterRanking } from './forecast/forecaster-ranking.ts'
export { intervalScore } from './forecast/interval-score.ts'
export { type LatestOfExponentials, latestOfExponentials } from './forecast/latest-of-exponentials.ts'
export { latestOfTwoNormals, type NormalTime } from './forecast/latest-of-two-normals.ts'
export { latestOfUniforms } from './forecast/latest-of-uniforms.ts'
export { logLoss } from './forecast/log-loss.ts'
export { type MurphyDecomposition, murphyDecomposition } from './forecast/murphy-decomposition.ts'
export { type NextAgainstPast, nextAgainstPast } from './forecast/next-against-past.ts'
export { numberOnTime } from './forecast/number-on-time.ts'
export { outcomeQuantile } from './forecast/outcome-quantile.ts'
export { FEWEST_PAST, type Outcome } from './forecast/outcomes.ts'
export type { Percentiles } from './forecast/percentiles.ts'
export { type PeriodsNeeded, periodsNeeded } from './forecast/periods-needed.ts'
export { type ReferenceClassForecast, referenceClassForecast } from './forecast/reference-class-forecast.ts'
export { FEWEST_FOR_RANKING, type ResolvedForecast } from './forecast/resolved-forecast.ts'
export { type ShownForecast, shownForecast } from './forecast/shown-forecast.ts'
export type { Duration, Task } from './forecast/task.ts'
export { type ThroughputForecast, throughputForecast } from './forecast/throughput-forecast.ts'
export { trackRecord } from './forecast/track-record.ts'
export { adjustedRandIndex } from './groups/adjusted-rand-index.ts'
export { averageLinkage, type Merge } from './groups/average-linkage.ts'
export { bestTwoWaySplit, type TwoWaySplit } from './groups/best-two-way-split.ts'
export { type ChanceOfSeeingTwoCamps, chanceOfSeeingTwoCamps } from './groups/chance-of-seeing-two-camps.ts'
export { type OpinionGroups, opinionGroups } from './groups/opinion-groups.ts'
export { type SeparatingStatement, separatingStatements } from './groups/separating-statements.ts'
export { type Silhouette, silhouette } from './groups/silhouette.ts'
export { type TeamSeparation, teamSeparation } from './groups/team-separation.ts'
export { type TwoWaySplitTest, twoWaySplitTest } from './groups/two-way-split-test.ts'
export { type Distances, voteDistances } from './groups/vote-distances.ts'
export type { Votes } from './groups/votes.ts'
export { agreementInterval } from './intervals/agreement-interval.ts'
export { bootstrapInterval } from './intervals/bootstrap-interval.ts'
export { clopperPearson } from './intervals/clopper-pearson.ts'
export { dirichletAgreement } from './intervals/dirichlet-agreement.ts'
export { dirichletMean } from './intervals/dirichlet-mean.ts'
export { finiteListInterval } from './intervals/finite-list-interval.ts'
export type { Interval } from './intervals/interval.ts'
export {
  type AllowedInterval,
  type IntervalMethod,
  type IntervalQuestion,
  intervalFor,
} from './intervals/interval-for.ts'
export { type JackknifeInterval, jackknifeT } from './intervals/jackknife-t.ts'
export { jeffreys } from './intervals/jeffreys.ts'
export { meanInterval } from './intervals/mean-interval.ts'
export { missingAgreementBounds } from './intervals/missing-agreement-bounds.ts'
export { type MissingBounds, missingBounds } from './intervals/missing-bounds.ts'
export { missingClosenessBounds } from './intervals/missing-closeness-bounds.ts'
export { missingMeanBounds } from './intervals/missing-mean-bounds.ts'
export { tInterval } from './intervals/t-interval.ts'
export { wilson } from './intervals/wilson.ts'
export { correlation } from './linear-algebra/correlation.ts'
export { type Eigen, symmetricEigen } from './linear-algebra/symmetric-eigen.ts'
export { mean } from './mean.ts'
export { median } from './median.ts'
export { type AgreementChange, agreementChange, type Wave } from './permutation/agreement-change.ts'
export { groupsOfPlaces } from './permutation/groups-of-places.ts'
export { type MaxT, maxT } from './permutation/max-t.ts'
export { mcNemar } from './permutation/mc-nemar.ts'
export { type SignFlip, signFlip } from './permutation/sign-flip.ts'
export { signsOfPlaces } from './permutation/signs-of-places.ts'
export { type TwoGroups, twoGroups } from './permutation/two-groups.ts'
export { binomialTail } from './probability/binomial-tail.ts'
export { tPower } from './probability/t-power.ts'
export type { Distinguishing } from './q-sort/distinguishing-statements.ts'
export type { Flag } from './q-sort/flagged-sorts.ts'
export { type QAnalysis, qAnalysis } from './q-sort/q-analysis.ts'
export { type Random, seededRandom, shuffled } from './random.ts'
export { type NotKnown, notKnown, type Reading, type Reason } from './reading.ts'
export { type BalancedBlocks, balancedBlocks } from './restatements/balanced-blocks.ts'
export { type DifferingDetail, differingDetails } from './restatements/differing-details.ts'
export { emptyTexts } from './restatements/empty-texts.ts'
export {
  type MeaningAgreement,
  type MeaningVote,
  type MeaningVotes,
  meaningAgreement,
} from './restatements/meaning-agreement.ts'
export { type MeaningClusters, meaningClusters } from './restatements/meaning-clusters.ts'
export { negationWords } from './restatements/negation-words.ts'
export { type PairCoverage, pairCoverage } from './restatements/pair-coverage.ts'
export { type RatingDesign, ratingDesign } from './restatements/rating-design.ts'
export { type RatingReliability, ratingReliability } from './restatements/rating-reliability.ts'
export { ratingsNeeded } from './restatements/ratings-needed.ts'
export { shareError } from './restatements/share-error.ts'
export {
  type SharedMeaning,
  type SharedText,
  type StandsOut,
  sharedMeaning,
  type TextReader,
} from './restatements/shared-meaning.ts'
export { treeCut } from './restatements/tree-cut.ts'
export { usualRatings } from './restatements/usual-ratings.ts'
export { verbatimCopies } from './restatements/verbatim-copies.ts'
export { NOISE_SHARE, type Scale, tolerance } from './scale.ts'
export { type BridgingFit, type BridgingPenalty, bridgingFit } from './soundings/bridging-fit.ts'
export { type BridgingOptions, type BridgingStatement, bridgingRanking } from './soundings/bridging-ranking.ts'
export { type BridgingShare, bridgingShare } from './soundings/bridging-share.ts'
export { type CoVotes, coVotes, sumOfCoVotes } from './soundings/co-votes.ts'
export { type ConsensusStatement, consensusStatements } from './soundings/consensus-statements.ts'
export { type GroupInformedConsensus, groupInformedConsensus } from './soundings/group-informed-consensus.ts'
export { type LiveSounding, liveSounding } from './soundings/live-sounding.ts'
export { type NextStatement, nextStatements } from './soundings/next-statements.ts'
export { type OpinionAxes, opinionAxes } from './soundings/opinion-axes.ts'
export { type OpinionMap, opinionMap } from './soundings/opinion-map.ts'
export { type PolisConsensus, type PolisConsensusStatement, polisConsensus } from './soundings/polis-consensus.ts'
export { type PolisGroups, polisGroups } from './soundings/polis-groups.ts'
export { type PolisPriority, polisPriority } from './soundings/polis-priority.ts'
export { type PolisRepresentative, polisRepresentativeness } from './soundings/polis-representativeness.ts'
export { type PolisStatementFigures, polisStatementFigures } from './soundings/polis-statement-figures.ts'
export { type ReplayedGroup, type ReplayStep, replay } from './soundings/replay.ts'
export { type RepresentativeStatement, representativeStatements } from './soundings/representative-statements.ts'
export { type Sounding, type SoundingOptions, type StatementFigures, sounding } from './soundings/sounding.ts'
export { type SoundingGroups, soundingGroups } from './soundings/sounding-groups.ts'
export { type SoundingStability, soundingStability } from './soundings/sounding-stability.ts'
export { type StatementCounts, statementCounts, type VoteCounts } from './soundings/statement-counts.ts'
export { type StatementReach, statementReach } from './soundings/statement-reach.ts'
export { type VoteCovariance, voteCovariance } from './soundings/vote-covariance.ts'
export type { VoteStream } from './soundings/vote-stream.ts'
export { type VoteTable, votesOnEach, voteTable } from './soundings/vote-table.ts'
export { type WorthOfAsking, worthOfAsking } from './soundings/worth-of-asking.ts'
export { averageDeviation } from './spread/average-deviation.ts'
export { averageDeviationLimit } from './spread/average-deviation-limit.ts'
export { awg } from './spread/awg.ts'
export { type BlairLacy, blairLacy } from './spread/blair-lacy.ts'
export { coefficientOfVariation } from './spread/coefficient-of-variation.ts'
export { consensusCns } from './spread/consensus-cns.ts'
export { effectiveOptions } from './spread/effective-options.ts'
export { entropyBits } from './spread/entropy-bits.ts'
export { estebanRay } from './spread/esteban-ray.ts'
export { evenVariance } from './spread/even-variance.ts'
export { giniSimpson } from './spread/gini-simpson.ts'
export { interquartileRange } from './spread/interquartile-range.ts'
export { kvalsethCov } from './spread/kvalseth-cov.ts'
export { leikDispersion } from './spread/leik-dispersion.ts'
export { modalShare } from './spread/modal-share.ts'
export { montalvoReynalQuerol } from './spread/montalvo-reynal-querol.ts'
export { ordinalEntropy } from './spread/ordinal-entropy.ts'
export { polarization } from './spread/polarization.ts'
export { qualitativeVariation } from './spread/qualitative-variation.ts'
export { topShare } from './spread/top-share.ts'
export { type WithinGroupAgreement, withinGroupAgreement } from './spread/within-group-agreement.ts'
export { type BayesianTruthSerum, bayesianTruthSerum } from './surprise/bayesian-truth-serum.ts'
export { predictionNormalisedVotes } from './surprise/prediction-normalised-votes.ts'
export { type SurpriseFlag, surpriseFlag } from './surprise/surprise-flag.ts'
export { surprisinglyPopular } from './surprise/surprisingly-popular.ts'
