const alphabet = '234567abcdefghijklmnopqrstuvwxyz'

/**
 * When a TID was made (epoch, ms), by the clock of whoever made it; undefined for a text that is none. Repository
 * revisions and most record keys are TIDs: 53 bits of microseconds and 10 of a clock's name, in sortable base 32.
 *
 * Source: https://atproto.com/specs/tid
 */
export function timeOfTid(tid: string): number | undefined {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(tid)) return undefined
  const number = tid
    .split('')
    .reduce((sum, digit) => sum * 32n + BigInt(alphabet.indexOf(digit)), 0n)
  return Number(number >> 10n) / 1000
}
