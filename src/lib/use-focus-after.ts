import { type RefObject, useEffect, useRef } from 'react'

/**
 * What a dialog was opened from may be gone when it closes: reading then goes on at `place`, or at the content's
 * beginning.
 */
export function useFocusAfter(isOpen: boolean, place?: RefObject<HTMLElement | null>) {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      const target = place ? place.current : document.querySelector<HTMLElement>('#content')
      target?.focus({ preventScroll: true })
    }
    wasOpen.current = isOpen
  }, [isOpen, place])
}
