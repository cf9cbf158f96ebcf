/** Tells how far a long piece of work is: what is done now, and which share of it, 0 to 1. */
export type Progress = (stage: string, share: number) => void

/** Who waits less than a second need not be told why. */
const QUIET_MS = 1_000
/** A line that overwrites itself moves often; where each stays, few are enough. */
const TERMINAL_MS = 200
const LOG_MS = 5_000

type Output = { isTTY?: boolean | undefined; write(text: string): unknown }

/** Progress on standard error: nothing for a second, then one line; `end` clears it away. */
export function progressOn(output: Output, now: () => number): { tell: Progress; end: () => void } {
  const begun = now()
  const every = output.isTTY ? TERMINAL_MS : LOG_MS
  let said = Number.NEGATIVE_INFINITY
  let isShown = false
  return {
    tell(stage, share) {
      const at = now()
      if (at - begun < QUIET_MS || at - said < every) return
      said = at
      isShown = true
      const line = `${stage}: ${Math.min(100, Math.floor(share * 100))} %`
      output.write(output.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    },
    end() {
      if (isShown && output.isTTY) output.write('\r\u001b[K')
    },
  }
}
