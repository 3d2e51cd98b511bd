import { useEffect, useRef } from 'react'

/** What a dialog was opened from may be gone when it closes: reading then goes on at the content's beginning. */
export function useFocusAfter(isOpen: boolean) {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true })
    }
    wasOpen.current = isOpen
  }, [isOpen])
}
