/** Calls a second that were answered, with so many on their way at any time. */
export async function rate(call: (round: number) => Promise<void>, atOnce: number, seconds: number): Promise<number> {
  const began = performance.now()
  let round = 0
  const lane = async () => {
    while (performance.now() - began < seconds * 1000) await call(round++)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return (round * 1000) / (performance.now() - began)
}
