import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ServerRefusal } from '@/client/errors.ts'
import { isDid, isHandle } from '@/lexicon/formats.ts'
import { getAccountInfo } from '@/lexicon/generated/current/com/atproto/admin/get-account-info.gen.ts'
import { getAccountInfos } from '@/lexicon/generated/current/com/atproto/admin/get-account-infos.gen.ts'
import { resolveHandle } from '@/lexicon/generated/current/com/atproto/identity/resolve-handle.gen.ts'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { inTurn } from '@/lib/in-turn.ts'
import { adminKey, type InviteAdmin } from './invite-admin.ts'

/** Handles by DID; without accounts that the server does not know, or whose handle leads nowhere. */
export type Handles = ReadonlyMap<string, string>

/** The DIDs of one call stand in its address, which servers take up to 8 kB of. */
const askedAtOnce = 100
/** 20 calls: the accounts beyond are shown by DID. */
const mostAsked = 2000

async function handlesOf({ client }: InviteAdmin, dids: readonly string[], signal?: AbortSignal) {
  const parts = Array.from({ length: Math.ceil(dids.length / askedAtOnce) }, (_, part) =>
    dids.slice(part * askedAtOnce, (part + 1) * askedAtOnce),
  )
  const answers = await inTurn(parts, 2, (some) =>
    client.call(getAccountInfos, { params: { dids: some }, signal }),
  )
  return new Map(answers.flatMap(({ infos }) => infos.map(({ did, handle }) => [did, handle])))
}

/**
 * Whom codes are for and who used them, by handle. Asked once the codes have been read; `readAt` says which reading
 * that was. A server that cannot tell leaves the map empty.
 */
export function useInviteHandles(
  admin: InviteAdmin,
  {
    codes,
    readAt,
    isReading,
  }: { codes: readonly InviteCode[]; readAt: number; isReading: boolean },
): Handles {
  const { data } = useQuery({
    queryKey: [...adminKey(admin), 'handles', readAt],
    queryFn: async ({ signal }) => {
      const named = codes.flatMap(({ forAccount, uses }) => [
        forAccount,
        ...uses.map(({ usedBy }) => usedBy),
      ])
      const dids = [...new Set(named)].filter(isDid).slice(0, mostAsked)
      const handles = await handlesOf(admin, dids, signal)
      return new Map([...handles].filter(([, handle]) => handle !== 'handle.invalid'))
    },
    enabled: !isReading && codes.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  })
  const none = useMemo((): Handles => new Map(), [])
  return data ?? none
}

/** What the server knows of one account: its codes, whether it may get more, who invited it. */
export function adminAccountQuery(admin: InviteAdmin, did: string) {
  return queryOptions({
    queryKey: [...adminKey(admin), 'account', did],
    queryFn: ({ signal }) => admin.client.call(getAccountInfo, { params: { did }, signal }),
    gcTime: 0,
  })
}

/** `syntax`: neither handle nor DID; `unknown`: a handle that leads nowhere; `elsewhere`: an account of another server. */
export type LineProblem = {
  line: number
  text: string
  problem: 'syntax' | 'unknown' | 'elsewhere'
}

/** Some of the lines name no account of the server. */
export class UnknownAccounts extends Error {
  override readonly name = 'UnknownAccounts'
  readonly problems: readonly LineProblem[]

  constructor(problems: readonly LineProblem[]) {
    super('Some lines name no account of this server')
    this.problems = problems
  }
}

/** `name`: handle or DID, as it was typed. */
export type FoundAccount = { did: string; name: string }

type Line = { line: number; text: string }
type Found = Line & ({ did: string } | { problem: LineProblem['problem'] })

/**
 * Finds accounts of the server by their handles or DIDs, one on each line; empty lines and repetitions are left out.
 * Rejects with {@link UnknownAccounts} if there is a line that names none.
 */
export async function findAccounts(admin: InviteAdmin, typed: string): Promise<FoundAccount[]> {
  const lines = typed
    .split('\n')
    .map((text, index): Line => ({ line: index + 1, text: text.trim().replace(/^@/, '') }))
    .filter(({ text }) => text !== '')
  const found = await inTurn(lines, 4, (line) => resolve(admin, line))
  const names = new Map(found.flatMap((it) => ('did' in it ? [[it.did, it.text]] : [])))
  const isHere = await whoIsHere(admin, [...names.keys()])
  const problems = found.flatMap(({ line, text, ...it }): LineProblem[] => {
    if ('problem' in it) return [{ line, text, problem: it.problem }]
    return isHere(it.did) ? [] : [{ line, text, problem: 'elsewhere' }]
  })
  if (problems.length > 0) throw new UnknownAccounts(problems)
  return [...names].map(([did, name]) => ({ did, name }))
}

async function resolve({ open }: InviteAdmin, line: Line): Promise<Found> {
  if (isDid(line.text)) return { ...line, did: line.text }
  if (!isHandle(line.text)) return { ...line, problem: 'syntax' }
  try {
    const params = { handle: line.text.toLowerCase() }
    return { ...line, did: (await open.call(resolveHandle, { params })).did }
  } catch (error) {
    if (error instanceof ServerRefusal && error.status === 400)
      return { ...line, problem: 'unknown' }
    throw error
  }
}

/** The server makes codes for accounts that it does not have, without a word. One that cannot be asked is trusted. */
async function whoIsHere(admin: InviteAdmin, dids: readonly string[]) {
  try {
    const here = await handlesOf(admin, dids)
    return (did: string) => here.has(did)
  } catch (error) {
    const isLacking = error instanceof ServerRefusal && [400, 404, 501].includes(error.status)
    if (isLacking) return () => true
    throw error
  }
}
