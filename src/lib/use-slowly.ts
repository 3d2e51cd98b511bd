import { useEffect, useRef, useState } from 'react'

/** A value that changes often, given on every `ms` milliseconds: for what is read aloud. */
export function useSlowly<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  useEffect(() => {
    const timer = setInterval(() => {
      setShown(latest.current)
    }, ms)
    return () => {
      clearInterval(timer)
    }
  }, [ms])
  return shown
}
