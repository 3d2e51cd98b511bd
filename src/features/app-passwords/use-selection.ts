import { useCallback, useMemo, useRef, useState } from 'react'
import type { AppPassword } from '@/queries/app-passwords.ts'

type Passwords = readonly AppPassword[]

export type Tick = { isTicked: boolean; isRange: boolean; shown: Passwords }

/** Which app passwords are ticked. One that leaves the list is ticked no more, even when its name comes back. */
export function useSelection(passwords: Passwords) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [known, setKnown] = useState(passwords)
  /** Where a range begins. */
  const last = useRef<string>(undefined)
  const selected = useMemo(
    () => passwords.filter(({ name }) => ticked.has(name)),
    [passwords, ticked],
  )
  if (known !== passwords) {
    setKnown(passwords)
    if (selected.length < ticked.size) setTicked(new Set(selected.map(({ name }) => name)))
  }

  const set = useCallback((some: Passwords, isTicked: boolean) => {
    setTicked((before) => {
      const after = new Set(before)
      for (const { name } of some) {
        if (isTicked) after.add(name)
        else after.delete(name)
      }
      return after
    })
  }, [])

  /** Ticks or unticks one, and with a range all between it and the one before, as they stand in `shown`. */
  const toggle = useCallback(
    (password: AppPassword, { isTicked, isRange, shown }: Tick) => {
      const from = isRange ? shown.findIndex(({ name }) => name === last.current) : -1
      const to = shown.indexOf(password)
      last.current = password.name
      if (from < 0 || to < 0) set([password], isTicked)
      else set(shown.slice(Math.min(from, to), Math.max(from, to) + 1), isTicked)
    },
    [set],
  )

  return {
    /** In the order of the list. */
    selected,
    has: ({ name }: AppPassword) => ticked.has(name),
    set,
    toggle,
    clear: () => {
      setTicked(new Set())
    },
  }
}
