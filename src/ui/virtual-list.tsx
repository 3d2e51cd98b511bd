import type { ReactNode } from 'react'
import { RowContent } from './row-content.tsx'
import { useVirtualRows, type VirtualRowsOptions } from './use-virtual-rows.ts'

export type VirtualListProps<Item> = VirtualRowsOptions<Item> & {
  /** What the list holds, for whoever cannot see it. */
  label: string
  /** Space below each item: padding, since margins do not count as height. */
  itemClassName?: string
  children: (item: Item) => ReactNode
}

/**
 * A list of any length that scrolls with the page. It brings a library along: load it with `lazyComponent`, and show a
 * plain list where there are few items.
 */
export function VirtualList<Item>({
  label,
  itemClassName = 'pb-4',
  children,
  ...options
}: VirtualListProps<Item>) {
  const { rows, frame, measure, focus } = useVirtualRows(options)
  return (
    <ul ref={frame} aria-label={label} className="relative" {...focus}>
      {rows.map(({ item, index, key }) => (
        <li
          key={key}
          ref={measure}
          data-index={index}
          aria-setsize={options.items.length}
          aria-posinset={index + 1}
          className={`absolute inset-x-0 ${itemClassName}`}
        >
          <RowContent item={item}>{children}</RowContent>
        </li>
      ))}
    </ul>
  )
}
