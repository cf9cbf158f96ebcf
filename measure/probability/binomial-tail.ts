// Formula: P(X >= k) = sum_{i >= k} C(n,i) p^i (1-p)^(n-i).
import { logChoose } from './log-gamma.ts'

/** How often at least `k` of `n` independent people would do something that each does with probability `p`. */
export function binomialTail(k: number, n: number, p: number): number {
  if (!(p >= 0 && p <= 1) || n < 0) return Number.NaN
  if (k <= 0) return 1
  if (p === 0 || p === 1) return p === 1 && k <= n ? 1 : 0
  let sum = 0
  for (let i = n; i >= k; i--) sum += Math.exp(logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p))
  return Math.min(1, sum)
}
