export type CsvValue = string | number

/**
 * A table as CSV (RFC 4180): lines end with CR LF, quotes are doubled. Without a byte order mark: the heads are plain
 * ASCII, and many a program would take the mark for a part of the first one.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, which it shows as text: a server, or
 * whoever named something there, could have put it in.
 */
export function toCsv(heads: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [heads, ...rows].map((row) => row.map(toField).join(','))
  return lines.map((line) => `${line}\r\n`).join('')
}

/** What the common spreadsheets take for the beginning of a formula, in its full-width form too. */
const formula = /^[\t\r\n]|^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

function toField(value: CsvValue): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value)
  return /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
