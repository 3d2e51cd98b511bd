import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Moves focus to what the ref is given to whenever the stage changes: what was pressed is gone by then. */
export function useFocusOnChange<T extends HTMLElement>(stage: string): RefObject<T | null> {
  const place = useRef<T>(null)
  const last = useRef(stage)
  // With the change itself: a key that is pressed at once must not be pressed at the old place.
  useLayoutEffect(() => {
    if (last.current === stage) return
    last.current = stage
    place.current?.focus()
  }, [stage])
  return place
}
