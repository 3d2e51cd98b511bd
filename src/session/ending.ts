import { createClient } from '@/client/client.ts'
import { CallError } from '@/client/errors.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import { classifyRefresh } from './classify.ts'
import { owedOf, type Debt, type HeldRecord, type LiveRecord, type StoredRecord } from './record.ts'
import { asPending, endOf, mismatchOf, retire } from './rotation.ts'
import type { AccountId } from './sessions.ts'
import { readOwing, tombstone, type DebtDependencies } from './sign-out.ts'
import type { SessionStore } from './store.ts'

/**
 * Has the server end what is owed for an account, and strikes off what is done or given up. Resolves with what it has
 * not ended; rejects only when storage fails, after everything was tried. Wants the lock of the account.
 *
 * What is learnt on the way is stored at once, so that a tab that goes in the middle of it, or an answer that is lost,
 * leaves no session behind that nobody knows of.
 *
 * Source: com.atproto.server.deleteSession. The reference PDS wants the refresh token (an expired one will
 * do) and ends that one alone; cocoon wants the access token.
 */
export async function endOwed(id: AccountId, given: DebtDependencies): Promise<readonly Debt[]> {
  const owing = await readOwing(id, given)
  if (!owing) return []
  const { endDebt, failures } = createEnding(owing, given)
  const left: Debt[] = []
  for (const debt of owing.owed) {
    // oxlint-disable-next-line no-await-in-loop -- ending one may renew it: one renewal at a time
    left.push(...(await endDebt(debt)))
  }
  if (failures.length > 0) throw failures[0]
  const later = (await readOwing(id, given))?.owed ?? []
  return [...left, ...later.filter((debt) => !left.some((each) => isSame(each, debt)))]
}

/**
 * Puts what one tab alone `held` of a session that is over, or gave way to another, to what is owed for the account: in
 * `store`, or in `memory` where that takes nothing. Gives the one that has it; undefined where nothing can be owed.
 */
export async function oweHeld(
  held: HeldRecord,
  { store, memory, clock }: Pick<DebtDependencies, 'store' | 'clock'> & { memory: SessionStore },
): Promise<SessionStore | undefined> {
  const { id } = held
  const grave = tombstone(undefined, held, clock.now())
  if (!grave) return undefined
  const owe = (there: StoredRecord) => {
    const more = grave.owed.filter((debt) => !owedOf(there).some((each) => isSame(each, debt)))
    return there.kind === 'unreadable' ? undefined : { ...there, owed: [...there.owed, ...more] }
  }
  const stored = await store.swap(id, (found) => found && owe(found)).catch(() => undefined)
  if (stored?.after && stored.after.kind !== 'unreadable') return store
  await memory.swap(id, (there) => (there ? owe(there) : grave))
  return memory
}

type Tokens = Pick<Debt, 'accessJwt' | 'refreshJwt'>

/** `ended`: the server did it. `refused`: it does not know the token. `later`: nothing is proven. */
type Ending = 'ended' | 'refused' | 'later'

const isSame = (one: Tokens, other: Tokens) => one.refreshJwt === other.refreshJwt

/** Gives a function that has the server end one debt, and gives back what of it is left; and the writes that failed. */
function createEnding(
  { id, did, service }: Pick<LiveRecord, 'id' | 'did' | 'service'>,
  { store, clock, fetch }: DebtDependencies,
) {
  const failures: unknown[] = []
  const handler = createServiceHandler({ service, fetch, clock })
  const as = (jwt: string) => createClient(withAuthorization(handler, `Bearer ${jwt}`), clock)

  /** Puts something else, or nothing, in the place of what is stored of a debt. Storage that fails ends nothing else. */
  async function change(debt: Debt, to: (stored: Debt | undefined) => Debt | undefined) {
    const swapped = store.swap(id, (found) => {
      if (!found || found.kind === 'unreadable') return undefined
      const next = to(found.owed.find((each) => isSame(each, debt)))
      const others = found.owed.filter((each) => !isSame(each, debt))
      return { ...found, owed: next ? [...others, next] : others }
    })
    await swapped.catch((error: unknown) => failures.push(error))
  }

  async function end(jwt: string): Promise<Ending> {
    return as(jwt)
      .call(deleteSession)
      .then(() => 'ended' as const, endingOf)
  }

  async function endEither({ refreshJwt, accessJwt }: Tokens): Promise<Ending> {
    const first = await end(refreshJwt)
    return first === 'refused' ? end(accessJwt) : first
  }

  async function endDebt(debt: Debt, isRenewed = false): Promise<Debt[]> {
    const [newest, ...older] = await Promise.all([
      // What a lost answer brought lives on, unless the server gives it once more.
      debt.isPending ? 'refused' : endEither(debt),
      ...debt.retired.map(({ jwt }) => end(jwt)),
    ])
    const left = { ...debt, retired: debt.retired.filter((_, index) => older[index] === 'later') }
    if (newest === 'refused' && !isRenewed) return endSuccessor(left)
    return settle(left, newest === 'ended')
  }

  /** Where neither token will do, or a renewal was lost: fetches what comes after them, and ends that. */
  async function endSuccessor(debt: Debt): Promise<Debt[]> {
    const pending = asPending(debt, clock.now())
    await change(debt, (stored) => stored && pending)
    try {
      const output = await as(debt.refreshJwt).call(refreshSession)
      const mismatch = mismatchOf({ did, service }, output)
      if (mismatch) throw mismatch
      const { accessJwt, refreshJwt } = output
      const now = clock.now()
      const renewed = {
        ...debt,
        accessJwt,
        refreshJwt,
        retired: retire(debt, now),
        isPending: undefined,
        aliveUntil: endOf(refreshJwt, now),
      }
      await change(debt, () => renewed)
      return await endDebt(renewed, true)
    } catch (error) {
      // A server that renews a session no more has none to end, unless it did before, and nobody got what that made.
      const isNone = endingOf(error) === 'refused' && !debt.isPending
      return settle(isNone ? debt : pending, isNone)
    }
  }

  async function settle(debt: Debt, isEnded: boolean): Promise<Debt[]> {
    const { retired, until, isPending } = debt
    const isDone = isEnded && retired.length === 0
    const isOver = until <= clock.now()
    await change(debt, (stored) =>
      isDone || isOver
        ? undefined
        : stored && { ...stored, retired, isPending: isPending && stored.isPending },
    )
    return isDone ? [] : [debt]
  }

  return { endDebt, failures }
}

function endingOf(error: unknown): Ending {
  if (!(error instanceof CallError)) throw error
  const failure = classifyRefresh(error)
  // An account that is held back may be let go again, with its sessions.
  const isDead = failure.kind === 'blocked' && failure.reason === 'gone'
  return failure.kind === 'refused' || isDead ? 'refused' : 'later'
}
