import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listAppPasswords } from '@/lexicon/generated/current/com/atproto/server/list-app-passwords.gen.ts'
import { appPasswordsQuery } from '@/queries/app-passwords.ts'
import type { AccountAccess } from '@/queries/current-account.ts'
import { hindranceOf } from '@/queries/hindrance.ts'

/** The app passwords, read only where they are `wanted`, and those of them that are to live on. */
export function useRevocationChoice(access: AccountAccess, wanted: boolean) {
  const { account } = access
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const canRead = !hindranceOf(listAppPasswords, account) && account.state.name !== 'expired'
  const query = useQuery({ ...appPasswordsQuery(access), enabled: wanted && canRead })
  const names = wanted ? (query.data ?? []).map(({ name }) => name) : []
  return {
    canRead,
    query,
    /** What is to be revoked. */
    names: names.filter((name) => !kept.has(name)),
    isKept: (name: string) => kept.has(name),
    keep: (name: string, isKept: boolean) => {
      setKept(new Set([...kept].filter((other) => other !== name).concat(isKept ? name : [])))
    },
  }
}

export type RevocationChoice = ReturnType<typeof useRevocationChoice>
