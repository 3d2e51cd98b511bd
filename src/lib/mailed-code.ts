/** What a server mails: two groups of five, of the letters and digits of base 32. */
const mailed = /^([A-Z2-7]{5})-?([A-Z2-7]{5})$/i

/** White space, and the marks nobody sees that come along with copied text. */
const blanks = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Everything that mail programs and keyboards make of a hyphen. */
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g

/**
 * Brings a mailed code into the shape in which servers compare it (`XXXXX-XXXXX`), however it was typed or
 * pasted. What is no such code, of another make of server perhaps, only loses the space round it.
 */
export function normalizeMailedCode(typed: string): string {
  const [, first, second] = mailed.exec(typed.replace(blanks, '').replace(dashes, '-')) ?? []
  return first && second ? `${first}-${second}`.toUpperCase() : typed.trim()
}
