const alphabet = '234567abcdefghijklmnopqrstuvwxyz'

/** A revision: microseconds since 1970 and a clock identifier, in sortable base32 (13 characters). */
export function tidAt(milliseconds: number): string {
  let number = (BigInt(Math.floor(milliseconds)) * 1000n) << 10n
  let text = ''
  for (let digit = 0; digit < 13; digit += 1) {
    text = alphabet.charAt(Number(number & 31n)) + text
    number >>= 5n
  }
  return text
}
