/** What vitest's JSON reporter writes, as far as we read it. */
export interface VitestReport {
  testResults: Array<{ name: string; status: string; assertionResults: Array<{ status: string }> }>
}

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/**
 * Counts tests. A file that could not even be loaded counts as one failure, and so does a run that vitest itself calls
 * failed although every test in it passed (an error outside of any test).
 */
export function tallyOf(report: VitestReport | undefined, exitCode: number): Tally {
  const files = report?.testResults ?? []
  const statuses = files.flatMap((file) => file.assertionResults.map((each) => each.status))
  const notLoaded = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  ).length
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.filter((status) => status === 'failed').length + notLoaded
  const skipped = statuses.length - passed - statuses.filter((status) => status === 'failed').length
  return { passed, failed: failed === 0 && exitCode !== 0 && passed > 0 ? 1 : failed, skipped }
}
