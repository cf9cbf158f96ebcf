import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as m from './measure.ts'

/** The measures of these files are not built yet. Empty this list; never add to it to make a test pass. */
const NOT_YET_COVERED = [
  'ahp',
  'anchors',
  'bradley_terry',
  'chance_and_coverage',
  'community_notes_mf',
  'compositional',
  'cross_rating_designs',
  'dependency_forecast',
  'difference_scores',
  'fleiss_kappa',
  'icc',
  'lexical_similarity',
  'mdc_tables',
  'opinion_groups_sim',
  'polis_stats',
  'qmethod_lipset',
  'rankings_bws',
  'rwg_ad',
  'scoring_rules',
  'simulated_limits',
]

// The files have many shapes; what a case does not hold shows up as a failed comparison.
// biome-ignore lint/suspicious/noExplicitAny: test data read from files
type Given = any
type VectorCase = { id: string; input: Given; expected: Given; tolerance: number }

const read = (file: string): VectorCase[] =>
  JSON.parse(readFileSync(new URL(`./vectors/${file}.json`, import.meta.url), 'utf8')).cases

/** For each file: from a case's input to the figures under the names that its `expected` uses. */
const MEASURED: { [file: string]: (example: VectorCase) => Given } = {
  ordinal_agreement: ({ input }) => {
    if (input.patterns) return { A: input.patterns.map(m.patternAgreement) }
    if (input.values) {
      const closeness = m.closeness(input.values, { from: 0, to: input.range })
      return { closeness, mean_pair_distance: m.meanPairDistance(input.values) }
    }
    const counts: number[] = input.frequencies
    const closeness = m.closenessOfCounts(counts)
    return {
      n: counts.reduce((sum, count) => sum + count, 0),
      agreementA: m.agreementA(counts),
      polarization: m.polarization(counts),
      consensus_Cns: m.consensusCns(counts),
      Leik_dispersion: m.leikDispersion(counts),
      dsquared: m.blairLacy(counts).dSquared,
      lsquared: m.blairLacy(counts).lSquared,
      BlairLacy_l: m.blairLacy(counts).l,
      BerryMielke_IOV: 1 - closeness,
      closeness,
      Kvalseth_COV: m.kvalsethCov(counts),
      entropy_bits: m.entropyBits(counts),
      Reardon: m.ordinalEntropy(counts),
      gini_simpson: m.giniSimpson(counts),
      IQV: m.qualitativeVariation(counts),
      pairwise_agreement: m.pairwiseAgreementOfCounts(counts),
      MRQ: m.montalvoReynalQuerol(counts),
    }
  },

  intervals_small_n: ({ id, input }) => {
    const ends = ({ low, high }: m.Interval) => [low, high]
    if (id.startsWith('prop_')) {
      return {
        wilson: ends(m.wilson(input.k, input.n, input.level)),
        clopper_pearson: ends(m.clopperPearson(input.k, input.n, input.level)),
        jeffreys: ends(m.jeffreys(input.k, input.n, input.level)),
      }
    }
    if (id.startsWith('missing_bounds_mean')) {
      return m.missingMeanBounds(input.values, input.missing, { from: input.min, to: input.max })
    }
    if (id.startsWith('missing_bounds')) return m.missingBounds(input.yes, input.no, input.missing)
    if (id.startsWith('finite_population')) {
      return { yes_among_all_N: ends(m.finiteListInterval(input.N, input.answered, input.yes, input.level)) }
    }
    const scale = { from: 1, to: 1 + input.range }
    const interval = m.jackknifeT<number>(input.x, (answers) => m.pairwiseAgreement(answers, scale), input.level)
    return { pairwise_agreement: interval.estimate, se: interval.standardError, interval: ends(interval) }
  },

  coorientation: ({ id, input }) => {
    const pairUp = (own: Given[], predicted: Given[]) =>
      own.map((value, i) => ({ own: value, predicted: predicted[i] }))
    if (id.startsWith('slider')) {
      const scale = { from: input.range[0], to: input.range[1] }
      const ofA = m.coorientation({ perceivers: pairUp(input.own_A, input.A_predicts_B), others: input.own_B, scale })
      const ofB = m.coorientation({ perceivers: pairUp(input.own_B, input.B_predicts_A), others: input.own_A, scale })
      if (!ofA.known || !ofB.known) return { refused: true }
      expect(ofA.tau).toBe(input.tau)
      const published = { shared: 'true consensus', 'open difference': 'dissensus' } as Given
      const side = (reading: m.CoorientationFigures) => ({
        congruency_gap: reading.congruencyGap,
        accuracy_error: reading.accuracyError,
        perspective_gain: reading.perspectiveGain,
        state: published[reading.state] ?? reading.state,
      })
      return {
        own_mean_A: m.mean(input.own_A),
        own_mean_B: m.mean(input.own_B),
        agreement_gap: ofA.agreementGap,
        A: side(ofA),
        B: side(ofB),
        p_agreement: ofA.chance.agreement,
        p_congruency_A: ofA.chance.congruency,
        p_congruency_B: ofB.chance.congruency,
      }
    }
    if (id === 'ordinal_5pt') {
      const scale = { from: 1, to: input.K, step: 1 }
      const ofA = m.ordinalCoorientation(pairUp(input.own_A, input.A_predicts_B), input.own_B, scale)
      const ofB = m.ordinalCoorientation(pairUp(input.own_B, input.B_predicts_A), input.own_A, scale)
      return {
        agreement_distance: ofA.agreement,
        A_accuracy_distance: ofA.accuracy,
        B_accuracy_distance: ofB.accuracy,
        A_congruency_mean_abs: ofA.congruency,
        B_congruency_mean_abs: ofB.congruency,
      }
    }
    if (id === 'nominal_3_options') {
      const ofA = m.choiceCoorientation(pairUp(input.own_A, input.A_predicts_B), input.own_B)
      const ofB = m.choiceCoorientation(pairUp(input.own_B, input.B_predicts_A), input.own_A)
      return {
        agreement_prob: ofA.agreement,
        total_variation: ofA.distance,
        within_A: ofA.within,
        A_accuracy_hit: ofA.accuracy,
        A_accuracy_normalised: ofA.accuracyOfBest,
        B_accuracy_hit: ofB.accuracy,
        B_accuracy_normalised: ofB.accuracyOfBest,
        A_congruency: ofA.congruency,
        B_congruency: ofB.congruency,
      }
    }
    if (id === 'ranking_4_options') {
      const ofA = m.rankingCoorientation(pairUp(input.own_A, input.A_predicts_B), input.own_B)
      return { agreement_distance_between: ofA.agreement, A_congruency: ofA.congruency, A_accuracy: ofA.accuracy }
    }
    if (id === 'allocation') {
      const ofA = m.allocationCoorientation(pairUp(input.own_A, input.A_predicts_B), input.own_B)
      return { agreement: ofA.agreement, A_congruency: ofA.congruency, A_accuracy: ofA.accuracy }
    }
    if (id === 'predicted_share_leave_one_out') {
      const predicted: number[] = input.predicted_share_of_others
      const reading = m.predictedShare(
        predicted.map((share, i) => ({ saidYes: input.own_yes[i] === 1, predicted: share })),
      )
      if (!reading.known) return reading
      // The mistake that leave-one-out avoids: comparing with a share that holds the person's own answer.
      const naive = m.mean(predicted.map((share) => Math.abs(share - m.mean(input.own_yes))))
      return {
        actual_for_each: reading.people.map((person) => person.actual),
        signed_error: reading.people.map((person) => person.error),
        mean_signed_error: reading.meanError,
        mean_abs_error: reading.meanAbsoluteError,
        false_consensus_effect: reading.falseConsensusEffect,
        naive_mean_abs_error_including_self: naive,
      }
    }
    if (id === 'dawes_rational_projection') {
      const yes = m.rationalProjection(1, 1)
      return { laplace: m.rationalProjection(input.k, input.n), rational_gap: yes - m.rationalProjection(0, 1) }
    }
    const reading = m.believedAgainstMeasured({
      answers: input.own,
      perceived: input.perceived_agreement,
      scale: { from: 1, to: 1 + input.range },
    })
    if (!reading.known) return reading
    const { believed, measured, gap } = reading
    return { actual_pairwise_agreement: measured, mean_perceived: believed, illusion_gap: gap }
  },

  krippendorff_alpha: ({ id, input }) => {
    const levels: m.AlphaLevel[] = ['nominal', 'ordinal', 'interval', 'ratio']
    const readings = levels.map((level) => [level, m.krippendorffAlpha(input.coders_by_units, level)] as const)
    const coincidences = m.coincidenceMatrix(input.coders_by_units)
    if (id === 'one_item_8_people') {
      // The file shows that the formula gives 0 here whatever people answer; that is why the measure refuses.
      for (const [, reading] of readings) expect(reading).toEqual({ known: false, because: 'one item' })
      return { alpha: Object.fromEntries(levels.map((level) => [level, m.alphaOfCoincidences(coincidences, level)])) }
    }
    return {
      alpha: Object.fromEntries(readings.map(([level, reading]) => [level, reading.known ? reading.alpha : null])),
      values: coincidences.values,
      coincidence_matrix: coincidences.matrix,
      n_c: coincidences.totals,
      n_pairable: coincidences.pairable,
    }
  },

  kendall_w: ({ input }) => {
    const reading = m.kendallW(input.objects_by_raters)
    if (!reading.known) return { W: null }
    return {
      W: reading.w,
      W_uncorrected: reading.wUncorrected,
      S: reading.s,
      chi2: reading.chiSquared,
      df: reading.degreesOfFreedom,
      mean_spearman: reading.meanSpearman,
    }
  },

  permutation: ({ id, input }) => {
    if (input.differences) {
      const reading = m.signFlip(input.differences)
      if (!reading.known) return reading
      expect(reading.exact).toBe(true)
      return { two_sided: reading.twoSided, greater: reading.greater, n_flips: reading.flips, mean: reading.mean }
    }
    if (id.startsWith('mcnemar')) return { p_two_sided: m.mcNemar(input.switched_to, input.switched_from) }
    if (id.startsWith('twogroup')) {
      const reading = m.twoGroups(input.a, input.b)
      return reading.known ? { diff: reading.difference, p: reading.twoSided, n_splits: reading.splits } : reading
    }
    const reading = m.agreementChange(input.wave1, input.wave2, { from: 1, to: 1 + input.range })
    if (!reading.known) return reading
    return {
      agreement1: reading.before,
      agreement2: reading.after,
      delta: reading.change,
      p_two_sided: reading.twoSided,
      n_swaps: reading.swaps,
    }
  },

  delphi: ({ input }) => {
    if (input.ratings) {
      const reading = m.randDisagreement(input.ratings)
      if (!reading.known) return reading
      const { median, p30, p70, disagreement } = reading
      const { interpercentileRange: IPR, centre: IPRCP, asymmetry: AI, limit: IPRAS } = reading
      return { median, p30, p70, IPR, IPRCP, AI, IPRAS, disagreement }
    }
    const { round1, round2, K } = input
    const people = round1.map((before: number, i: number) => ({ before, after: round2[i] }))
    const reading = m.stability(people, { from: 1, to: K, step: 1 })
    if (!reading.known) return reading
    return {
      net_change_pct: 100 * reading.netChange,
      share_individuals_changed: reading.shareWhoMoved,
      kappa_quadratic: reading.kappaQuadratic,
      kappa_linear: reading.kappaLinear,
      IQR1: m.interquartileRange(round1),
      IQR2: m.interquartileRange(round2),
      CV1: m.coefficientOfVariation(round1),
      CV2: m.coefficientOfVariation(round2),
      pct_top2_r2: m.topShare(round2, K - 1),
    }
  },

  polarization_nominal: ({ input }) => {
    if (input.counts) {
      return {
        gini_simpson: m.giniSimpson(input.counts),
        IQV: m.qualitativeVariation(input.counts),
        entropy_bits: m.entropyBits(input.counts),
        effective_options: m.effectiveOptions(input.counts),
        modal_share: m.modalShare(input.counts),
        pair_agreement: m.sameChoice(input.counts),
      }
    }
    const at = (a: number) => m.estebanRay(input.p, input.y, a)
    const ends = [Math.min(...input.y), Math.max(...input.y)]
    return {
      P_alpha_0: at(0),
      P_alpha_1: at(1),
      'P_alpha_1.3': at(1.3),
      'P_alpha_1.6': at(1.6),
      'P_1.3_normalised_to_two_extreme_camps': at(1.3) / m.estebanRay([1, 1], ends, 1.3),
    }
  },

  bts_sp: ({ id, input }) => {
    if (input.answers) {
      const reading = m.bayesianTruthSerum(
        input.answers.map((answer: number, i: number) => ({ answer, predicted: input.predictions[i] })),
        input.alpha,
      )
      if (!reading.known) return reading
      return {
        information: reading.information,
        prediction: reading.prediction,
        total: reading.total,
        xbar: reading.shares,
        ybar_geom: reading.geometricMeans,
        sum_total: reading.total.reduce((sum, score) => sum + score, 0),
      }
    }
    if (id === 'krueger_2019_example') {
      const predictedNo =
        input.votes[0] * input.predicted_no_by_yes_voters + input.votes[1] * input.predicted_no_by_no_voters
      const { surprise, winner } = m.surprisinglyPopular(input.votes, [1 - predictedNo, predictedNo])
      return { mean_predicted_no: predictedNo, surprise_no: surprise[1], sp_answer: input.options[winner] }
    }
    if (input.mean_predicted) {
      const { surprise, winner } = m.surprisinglyPopular(input.votes, input.mean_predicted)
      return { surprise, sp_answer: input.options[winner] }
    }
    if (input.mean_prediction_by_voters_of_row) {
      const byVoters: number[][] = input.mean_prediction_by_voters_of_row
      const votes: number[] = input.votes
      const V = m.predictionNormalisedVotes(votes, byVoters)
      const overall = votes.map((_, k) =>
        byVoters.reduce((sum, row, i) => sum + (votes[i] as number) * (row[k] as number), 0),
      )
      return { V, winner: V.indexOf(Math.max(...V)), simple_surprise: m.surprisinglyPopular(votes, overall).surprise }
    }
    const rows = input.cases.map(([n, p, k]: [number, number, number]) => {
      const reading = m.surpriseFlag(k, n, p)
      if (!reading.known) return reading
      const { excess, threshold: rule_threshold, flagged: flag, chance: binom_tail } = reading
      return { n, p, k, excess, rule_threshold, flag, binom_tail }
    })
    return { rows }
  },

  disclosure: ({ input }) => {
    if (input.groups) {
      const cells = Object.entries<number>(input.groups).map(([key, size]) => ({
        key,
        partition: 'group',
        answers: Array.from({ length: size }, (_, i) => ({ id: `${key} ${i}`, value: i })),
        figure: () => size,
      }))
      const shown = m.disclosure({ mode: 'confidential', minimum: input.k, cells }).cells
      return { visible: Object.fromEntries(shown.map((cell) => [cell.key, cell.shown === 'figure'])) }
    }
    if (input.mean_all) {
      const everyone = { mean: input.mean_all, n: input.n_all }
      return { recovered: m.recoveredAnswer(everyone, { mean: input.mean_sub, n: input.n_sub }) }
    }
    if (input.mean_at_5) {
      return { recovered: m.recoveredAnswer({ mean: input.mean_at_6, n: 6 }, { mean: input.mean_at_5, n: 5 }) }
    }
    if (input.values) {
      const answers = input.values.map((value: number, i: number) => ({ id: `${i}`, value }))
      const cells = [{ key: 'all', partition: null, answers, figure: () => m.mean(input.values) }]
      const shown = m.disclosure({ mode: 'confidential', minimum: input.k, cells }).cells
      return { safe: shown[0]?.shown === 'figure' }
    }
    return { possible_multisets: m.possibleMultisets(input.mean, input.n, input.min, input.max) }
  },

  clustering: ({ input }) => {
    if (input.votes) {
      const D = m.voteDistances(input.votes)
      const split = m.bestTwoWaySplit(D)
      return {
        D,
        best_bipartition: split.labels,
        best_silhouette: split.silhouette,
        second_silhouette: split.runnerUp,
        n_bipartitions: split.tried,
      }
    }
    const points: number[][] = input.points ?? []
    const distances: number[][] =
      input.D ?? points.map((p) => points.map((q) => Math.hypot(...p.map((x, i) => x - (q[i] as number)))))
    const { widths, average } = m.silhouette(distances, input.labels)
    const labels: number[] = [...new Set<number>(input.labels)].sort((a, b) => a - b)
    return {
      silhouette: widths,
      average,
      merge_heights: m.averageLinkage(distances).map(({ height }) => height),
      per_cluster: labels.map((label) => m.mean(widths.filter((_, i) => input.labels[i] === label))),
    }
  },
}

/** Everything that is expected must be there and equal within the tolerance; null stands for "undefined". */
function compare(measured: Given, expected: Given, tolerance: number, path: string): void {
  if (expected === null) {
    expect(measured === null || Number.isNaN(measured), `${path} should be undefined, is ${measured}`).toBe(true)
  } else if (typeof expected === 'number') {
    const difference = Math.abs(measured - expected)
    expect(difference <= tolerance + 1e-15, `${path}: ${measured} instead of ${expected}`).toBe(true)
  } else if (typeof expected === 'object') {
    expect(measured, path).toBeTypeOf('object')
    if (Array.isArray(expected)) expect(measured.length, path).toBe(expected.length)
    for (const key of Object.keys(expected)) compare(measured[key], expected[key], tolerance, `${path}.${key}`)
  } else {
    expect(measured, path).toBe(expected)
  }
}

test('every vector file is either covered or named as not yet covered', () => {
  const files = readdirSync(new URL('./vectors/', import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
  expect([...Object.keys(MEASURED), ...NOT_YET_COVERED].sort()).toEqual(files.sort())
})

for (const [file, figuresOf] of Object.entries(MEASURED)) {
  describe(`${file}: the figures are those of the vector file`, () => {
    for (const example of read(file)) {
      test(example.id, () => compare(figuresOf(example), example.expected, example.tolerance, example.id))
    }
  })
}
