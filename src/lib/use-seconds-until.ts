import { useCallback, useSyncExternalStore } from 'react'

/** Whole seconds until a moment (epoch, ms), counted down as they pass; 0 from then on. */
export function useSecondsUntil(moment: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((moment - Date.now()) / 1000))
  const subscribe = useCallback(
    (onChange: () => void) => {
      const timer = setInterval(() => {
        onChange()
        if (Date.now() >= moment) clearInterval(timer)
      }, 250)
      return () => {
        clearInterval(timer)
      }
    },
    [moment],
  )
  return useSyncExternalStore(subscribe, secondsLeft, () => 0)
}
