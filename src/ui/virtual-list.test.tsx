import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { render } from '@/test/render.tsx'
import { Cell, HeadCell } from './table-cells.tsx'
import { VirtualList } from './virtual-list.tsx'
import { VirtualTable } from './virtual-table.tsx'

const items = Array.from({ length: 12 }, (_, index) => `thing ${index + 1}`)
const keyOf = (item: string) => item

test('each item of a list says where it stands among all', () => {
  render(
    <VirtualList label="Things" items={items} keyOf={keyOf} estimate={40}>
      {(item) => <p>{item}</p>}
    </VirtualList>,
  )
  expect(screen.getByRole('list', { name: 'Things' })).toBeInTheDocument()
  const second = screen.getAllByRole('listitem')[1]
  expect(second).toHaveTextContent('thing 2')
  expect(second).toHaveAttribute('aria-posinset', '2')
  expect(second).toHaveAttribute('aria-setsize', '12')
})

test('each row of a table does so too, its head counted', () => {
  render(
    <VirtualTable
      label="Things"
      columns="grid-cols-2"
      head={<HeadCell>Name</HeadCell>}
      items={items}
      keyOf={keyOf}
      estimate={40}
    >
      {(item) => <Cell>{item}</Cell>}
    </VirtualTable>,
  )
  expect(screen.getByRole('table', { name: 'Things' })).toHaveAttribute('aria-rowcount', '13')
  expect(screen.getByRole('row', { name: 'thing 2' })).toHaveAttribute('aria-rowindex', '3')
})
