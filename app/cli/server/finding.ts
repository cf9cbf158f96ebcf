type Severity = 'fault' | 'warning' | 'fine'

/** One thing that was looked at: how it is, and what would help. */
export type Finding = { about: string; severity: Severity; says: string; next?: string }

export function fine(about: string, says: string): Finding {
  return { about, severity: 'fine', says }
}

export function warning(about: string, says: string, next?: string): Finding {
  return { about, severity: 'warning', says, ...(next ? { next } : {}) }
}

export function fault(about: string, says: string, next?: string): Finding {
  return { about, severity: 'fault', says, ...(next ? { next } : {}) }
}

const ORDER: readonly Severity[] = ['fault', 'warning', 'fine']

/** One page, the worst first. */
export function findingsInWords(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ about }) => about.length))
  const lines = ORDER.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ about, says, next }) => {
        const line = `${severity.padEnd(7)}  ${about.padEnd(width)}  ${says}\n`
        return next ? `${line}${' '.repeat(width + 11)}${next}\n` : line
      }),
  )
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return `${lines.join('')}\n${count('fault')} faults, ${count('warning')} warnings.\n`
}
