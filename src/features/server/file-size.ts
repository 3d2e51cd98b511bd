const units = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const

/** A number of bytes as people say it: "5.2 MB". A kilobyte has 1000. */
export function fileSize(bytes: number, locale: string): string {
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? (['byte', 1] as const)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / size)
}
