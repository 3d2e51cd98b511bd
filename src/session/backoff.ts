/**
 * Milliseconds to wait after the `tries`-th failure in a row (1 is the first): full jitter, between 1 s and
 * a bound that doubles up to 60 s. `random` gives 0 to 1.
 */
export function backoff(tries: number, random: () => number): number {
  return Math.max(1000, random() * Math.min(60_000, 1000 * 2 ** tries))
}
