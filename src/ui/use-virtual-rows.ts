import {
  defaultRangeExtractor,
  useWindowVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export type VirtualRowsOptions<Item> = {
  items: readonly Item[]
  /** The same function each time, or everything is measured anew. */
  keyOf: (item: Item) => string
  /** How high a row is likely to be, in pixels, before it has been shown. */
  estimate: number
}

export type VirtualRow<Item> = { item: Item; index: number; key: string }

/**
 * The few of many rows that the window shows, and some to each side. The row that holds the focus stays on the page
 * wherever the page is scrolled to, so that the keyboard never loses its place.
 *
 * The rows' frame gets `frame`, and is `position: relative`; a row gets `measure` and its index as `data-index`, and
 * is `position: absolute` at the top of the frame.
 */
export function useVirtualRows<Item>({ items, keyOf, estimate }: VirtualRowsOptions<Item>) {
  const element = useRef<HTMLElement>(null)
  const [focused, setFocused] = useState<string>()
  const keyAt = useCallback(
    (index: number) => {
      const item = items[index]
      return item === undefined ? '' : keyOf(item)
    },
    [items, keyOf],
  )
  const scrollMargin = useDistanceFromTop(element)
  // oxlint-disable-next-line react/incompatible-library -- its result is read anew on every render
  const virtual = useWindowVirtualizer<HTMLElement>({
    count: items.length,
    getItemKey: keyAt,
    estimateSize: () => estimate,
    // A row that is new is not asked for its height, which would lay the page out at once: its observer tells, before
    // anything is painted.
    measureElement(row, entry, { indexFromElement, itemSizeCache }) {
      const height = entry?.borderBoxSize[0]?.blockSize
      return height === undefined
        ? (itemSizeCache.get(keyAt(indexFromElement(row))) ?? estimate)
        : Math.round(height)
    },
    rangeExtractor(range) {
      const shown = defaultRangeExtractor(range)
      const kept = focused === undefined ? -1 : items.findIndex((item) => keyOf(item) === focused)
      if (kept < 0 || shown.includes(kept)) return shown
      return [...shown, kept].toSorted((a, b) => a - b)
    },
    overscan: 8,
    scrollMargin,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
  })
  virtual.shouldAdjustScrollPositionOnItemSizeChange = keepsItsPlace
  const { containerRef } = virtual
  const frame = useCallback(
    (node: HTMLElement | null) => {
      element.current = node
      containerRef(node)
    },
    [containerRef],
  )

  return {
    rows: virtual.getVirtualItems().flatMap(({ index }): VirtualRow<Item>[] => {
      const item = items[index]
      return item === undefined ? [] : [{ item, index, key: keyOf(item) }]
    }),
    frame,
    measure: virtual.measureElement,
    /** For the frame: notices which row holds the focus. */
    focus: {
      onFocus({ target }: { target: Element }) {
        const index = target.closest('[data-index]')?.getAttribute('data-index')
        setFocused(index ? keyAt(Number(index)) : undefined)
      },
      onBlur() {
        setFocused(undefined)
      },
    },
  }
}

/**
 * Whether the page is moved so that what it shows stays in its place, when a row turns out higher than it was taken for.
 * Not on the way down: that would end the way to where the End key leads.
 */
function keepsItsPlace(
  { start }: VirtualItem,
  _delta: number,
  { scrollDirection, scrollOffset }: Virtualizer<Window, HTMLElement>,
): boolean {
  return scrollDirection !== 'forward' && start < (scrollOffset ?? 0)
}

/** How far below the top of the page an element begins; followed as what stands above it grows and shrinks. */
function useDistanceFromTop(element: RefObject<HTMLElement | null>): number {
  const [distance, setDistance] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      const box = element.current?.getBoundingClientRect()
      if (box) setDistance(Math.round(box.top + window.scrollY))
    })
    observer.observe(document.body)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return distance
}
