/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   laid out as grids, the elements of a table lose their roles in some browsers */
import type { ReactNode } from 'react'
import { RowContent } from './row-content.tsx'
import { useVirtualRows, type VirtualRowsOptions } from './use-virtual-rows.ts'

export type VirtualTableProps<Item> = VirtualRowsOptions<Item> & {
  /** What the table holds, for whoever cannot see it. */
  label: string
  /** The grid that head and rows share: `grid-cols-[…]`. */
  columns: string
  /** A `HeadCell` for each column. */
  head: ReactNode
  rowClassName?: string
  /** A `Cell` for each column. */
  children: (item: Item) => ReactNode
}

/**
 * A table of any length that scrolls with the page under its head. Its elements are laid out as grids, which takes
 * their meaning from them: their roles say it again. It brings a library along: load it with `lazyComponent`.
 */
export function VirtualTable<Item>({
  label,
  columns,
  head,
  rowClassName = '',
  children,
  ...options
}: VirtualTableProps<Item>) {
  const { rows, frame, measure, focus } = useVirtualRows(options)
  return (
    <table
      role="table"
      aria-label={label}
      aria-rowcount={options.items.length + 1}
      className="block"
    >
      <thead role="rowgroup" className="block">
        <tr role="row" aria-rowindex={1} className={`grid ${columns}`}>
          {head}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={frame} className="relative block" {...focus}>
        {rows.map(({ item, index, key }) => (
          <tr
            key={key}
            ref={measure}
            role="row"
            data-index={index}
            aria-rowindex={index + 2}
            className={`absolute inset-x-0 grid ${columns} ${rowClassName}`}
          >
            <RowContent item={item}>{children}</RowContent>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
