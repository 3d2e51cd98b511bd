import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Account } from '@/session/sessions.ts'
import { accountStatusQuery } from './account-status.ts'
import type { AccountAccess } from './current-account.ts'
import { type Surroundings, useSurroundings } from './surroundings.ts'

/**
 * Where an account lives, seen from the service it was signed in at. `here`: there. `behind`: on a PDS for which that
 * service is the front door (an entryway). `moved`: on another server; what the service has is a copy from before.
 * `elsewhere`: on another server, and whether that is one or the other cannot be told now. `nowhere`: the DID document
 * names no PDS. `unlisted`: the directory does not know the DID.
 */
export type Home =
  | { kind: 'here' }
  | { kind: 'behind' | 'moved' | 'elsewhere'; service: string }
  | { kind: 'nowhere' | 'unlisted' }

/**
 * What the DID document says now: read from the directory (or by `did:web`), without credentials, past the server that
 * it is about. `null` where the directory does not know the DID.
 */
export function didDocumentQuery({ account }: AccountAccess, { config, fetch }: Surroundings) {
  const { did } = account
  return queryOptions({
    queryKey: [account.id, 'did-document'],
    queryFn: async ({ signal }) => {
      const { readDidDocument } = await import('@/client/resolve-identity.ts')
      return (await readDidDocument(did, config, { fetch, signal })) ?? null
    },
  })
}

/** The DID that the account's handle leads to; `null` where it leads nowhere. */
export function handleQuery({ account }: AccountAccess, { config, fetch }: Surroundings) {
  const { handle, service } = account
  return queryOptions({
    queryKey: [account.id, 'handle', handle],
    queryFn: async ({ signal }) => {
      const { followHandle } = await import('@/client/resolve-identity.ts')
      return (await followHandle(handle, service, config, { fetch, signal })) ?? null
    },
  })
}

/**
 * Judges whether a PDS that the DID document names, at another origin than the service, is a new home. It is none,
 * but stands behind the service,
 * - when the service's own tokens are meant for it: an entryway signs access tokens for the PDS that it is the door of;
 * - or when checkAccountStatus says `validDid`: whoever has the repository, asked through the service, has found that
 *   the document names it and its key.
 * Left behind, a PDS signs for itself and finds the document wrong. A taken-down session cannot ask for the second:
 * then the first decides. Where it was asked for and did not come, nothing is claimed.
 */
export function judgeHome(
  { service, audience }: Pick<Account, 'service' | 'audience'>,
  named: string,
  validDid: boolean | 'unasked' | 'unanswered',
): Home {
  if (named === service) return { kind: 'here' }
  if (validDid === true || audience === toDidWeb(named)) return { kind: 'behind', service: named }
  return { kind: validDid === 'unanswered' ? 'elsewhere' : 'moved', service: named }
}

/**
 * Where the account lives; undefined as long as that is not known. Asks the directory when the server finds the DID
 * document wrong (then it may have moved) or cannot be asked whether it does, or when `always` is set; else it goes by
 * what is known already.
 */
export function useHome(access: AccountAccess, { always = false } = {}): Home | undefined {
  const { account } = access
  const surroundings = useSurroundings()
  const status = useQuery(accountStatusQuery(access))
  const validDid = status.data?.validDid
  const isAsked = always || validDid === false || account.scope === 'takendown'
  const { data } = useQuery({ ...didDocumentQuery(access, surroundings), enabled: isAsked })
  if (status.isLoading) return undefined
  if (data === null) return { kind: 'unlisted' }
  const named = data ? data.service : account.movedTo
  const verdict = validDid ?? (status.isError ? 'unanswered' : 'unasked')
  if (named !== undefined) return judgeHome(account, named, verdict)
  return data ? { kind: 'nowhere' } : undefined
}

/** The server that an account has moved to; undefined where it has not, or that is not known. */
export function useNewHome(access: AccountAccess): string | undefined {
  const home = useHome(access)
  return home?.kind === 'moved' ? home.service : undefined
}

function toDidWeb(origin: string): string {
  return `did:web:${encodeURIComponent(new URL(origin).host)}`
}
