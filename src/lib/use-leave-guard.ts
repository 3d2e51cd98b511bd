import { useEffect, useState } from 'react'

/**
 * While something is under way that would be lost: closing the tab, or loading the page anew, is asked about by the
 * browser; links within the console are held back, and where they lead is given, for a question of our own.
 */
export function useLeaveGuard(active: boolean): [string | undefined, () => void] {
  const [wanted, setWanted] = useState<string>()
  useEffect(() => {
    if (!active) return undefined
    const controller = new AbortController()
    const { signal } = controller
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal })
    document.addEventListener(
      'click',
      (event) => {
        const path = pathOfLink(event)
        if (path === undefined) return
        event.preventDefault()
        event.stopPropagation()
        setWanted(path)
      },
      // Before anything on the page hears of it.
      { signal, capture: true },
    )
    return () => {
      controller.abort()
    }
  }, [active])
  return [active ? wanted : undefined, () => setWanted(undefined)]
}

/** Where a click leads, if it leaves this page for another one of the console. */
function pathOfLink(event: MouseEvent): string | undefined {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!isPlain || !link?.href || link.target === '_blank' || link.hasAttribute('download'))
    return undefined
  const { origin, pathname, search, hash } = new URL(link.href)
  const isElsewhere = pathname !== location.pathname || search !== location.search
  return origin === location.origin && isElsewhere ? pathname + search + hash : undefined
}
