/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   laid out in a grid, the cells of a table lose their roles in some browsers */
import type { ComponentProps } from 'react'

/** The head of a column of a `VirtualTable`. */
export function HeadCell(props: ComponentProps<'th'>) {
  return <th {...props} role="columnheader" scope="col" />
}

/** A cell of a `VirtualTable`. */
export function Cell(props: ComponentProps<'td'>) {
  return <td {...props} role="cell" />
}
