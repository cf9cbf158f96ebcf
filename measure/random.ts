// Formula: xorshift128 (Marsaglia 2003, J. Statistical Software 8:14), started from a seed stretched by a linear congruence.

/** A source of numbers from 0 up to, not including, 1. Always passed in, so that the same seed gives the same result. */
export type Random = () => number

/** The same whole-number seed gives the same sequence on every machine. */
export function seededRandom(seed: number): Random {
  let stretch = seed >>> 0
  const next = () => {
    stretch = (Math.imul(stretch, 1664525) + 1013904223) >>> 0
    return stretch
  }
  let x = next()
  let y = next()
  let z = next()
  // A state of four zeros would stay zero for ever.
  let w = next() || 1
  const random = () => {
    const t = x ^ (x << 11)
    x = y
    y = z
    z = w
    w = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0
    return w / 4294967296
  }
  // The first numbers still show the seed.
  for (let i = 0; i < 20; i++) random()
  return random
}

/** The same things in a random order (Fisher & Yates); the list passed in stays as it is. */
export function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const mixed = [...things]
  for (let last = mixed.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1))
    const kept = mixed[last] as Thing
    mixed[last] = mixed[pick] as Thing
    mixed[pick] = kept
  }
  return mixed
}
