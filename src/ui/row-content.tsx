import { type ReactNode, useMemo } from 'react'

type RowContentProps<Item> = { item: Item; children: (item: Item) => ReactNode }

/** What a row of a long list holds: put together once, however often the list around it scrolls. */
export function RowContent<Item>({ item, children }: RowContentProps<Item>) {
  return useMemo(() => children(item), [item, children])
}
