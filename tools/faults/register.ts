/** One write or read of one register, with the time in which it took effect at some moment. A write in doubt never ended. */
export type Happened = {
  kind: 'write' | 'read'
  register: string
  /** Every written value is unique; `null` is what stands before the first write. */
  value: string | null
  began: number
  ended: number
}

/**
 * How many reads no single order of events can explain. Each write has a value of its own, so for every read it is known
 * which write it saw; that write must not lie wholly after the read, must not have been overtaken by another write that
 * lies wholly between the two, and must not be older than one that an earlier read has already seen.
 */
export function violationsIn(history: readonly Happened[]): number {
  const registers = new Map<string, Happened[]>()
  for (const each of history) registers.set(each.register, [...(registers.get(each.register) ?? []), each])
  let violations = 0
  for (const ofOne of registers.values()) violations += violationsOfOne(ofOne)
  return violations
}

function violationsOfOne(history: readonly Happened[]): number {
  const writes = history.filter(({ kind }) => kind === 'write')
  const byValue = new Map(writes.map((write) => [write.value, write]))
  const beginning: Happened = { kind: 'write', register: '', value: null, began: -1, ended: -1 }
  const reads = history.filter(({ kind }) => kind === 'read').sort((a, b) => a.began - b.began)
  const seen: { saw: Happened; ended: number }[] = []
  let violations = 0
  for (const read of reads) {
    const saw = read.value === null ? beginning : byValue.get(read.value)
    const wrong =
      saw === undefined ||
      saw.began > read.ended ||
      writes.some((other) => other !== saw && other.began > saw.ended && other.ended < read.began) ||
      seen.some((earlier) => earlier.ended < read.began && saw.ended < earlier.saw.began)
    if (wrong) violations += 1
    if (saw) seen.push({ saw, ended: read.ended })
  }
  return violations
}
