import { useDeferredValue, useMemo } from 'react'
import { foldName } from '@/lib/visible-name.ts'
import type { AppPassword } from '@/queries/app-passwords.ts'

/** Those whose name holds what is typed; each name is folded once for a list, however much is typed. */
export function useSearch(
  passwords: readonly AppPassword[],
  typed: string,
): readonly AppPassword[] {
  const folded = useMemo(() => passwords.map(({ name }) => foldName(name)), [passwords])
  const wanted = useDeferredValue(foldName(typed))
  return useMemo(
    () =>
      wanted === ''
        ? passwords
        : passwords.filter((_, index) => folded[index]?.includes(wanted) === true),
    [passwords, folded, wanted],
  )
}
