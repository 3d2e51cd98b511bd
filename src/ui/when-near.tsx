import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Busy } from './busy.tsx'

/** What is shown, and fetched, only when the page is scrolled to where it will soon be seen. */
export function WhenNear({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true)
      },
      { rootMargin: '100px' },
    )
    observer.observe(place.current)
    return () => {
      observer.disconnect()
    }
  }, [isNear])
  return isNear ? (
    children
  ) : (
    <div ref={place}>
      <Busy />
    </div>
  )
}
