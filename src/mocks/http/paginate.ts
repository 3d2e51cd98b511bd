import { invalidRequest } from '../errors.ts'

type Paging<Item> = {
  order: 'ascending' | 'descending'
  /** What the items are sorted by; the second part tells equals apart. */
  keyOf: (item: Item) => readonly [number, string]
}

/** A page and the cursor of the next, which is there as long as the page is not empty. */
export function paginate<Item>(
  all: readonly Item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  { order, keyOf }: Paging<Item>,
): { items: Item[]; cursor: string | undefined } {
  const sign = order === 'ascending' ? 1 : -1
  const after = readCursor(cursor)
  const items = all
    .toSorted((a, b) => sign * compare(keyOf(a), keyOf(b)))
    .filter((item) => after === undefined || sign * compare(keyOf(item), after) > 0)
    .slice(0, limit)
  const last = items.at(-1)
  return { items, cursor: last && keyOf(last).join('::') }
}

function readCursor(cursor: string | undefined): readonly [number, string] | undefined {
  if (!cursor) return undefined
  const [primary, secondary, ...rest] = cursor.split('::')
  if (!primary || !secondary || rest.length > 0 || Number.isNaN(Number.parseInt(primary, 10))) {
    throw invalidRequest('Malformed cursor')
  }
  return [Number.parseInt(primary, 10), secondary]
}

function compare(a: readonly [number, string], b: readonly [number, string]): number {
  if (a[0] !== b[0]) return a[0] - b[0]
  if (a[1] === b[1]) return 0
  return a[1] < b[1] ? -1 : 1
}
