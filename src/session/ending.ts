import { createClient } from '@/client/client.ts'
import { CallError } from '@/client/errors.ts'
import { createServiceHandler, withAuthorization } from '@/client/fetch-handler.ts'
import { deleteSession } from '@/lexicon/generated/current/com/atproto/server/delete-session.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import { classifyRefresh } from './classify.ts'
import type { Debt } from './record.ts'
import { asPending, endOf, retire } from './rotation.ts'
import type { AccountId } from './sessions.ts'
import { readOwing, type DebtDependencies } from './sign-out.ts'

/**
 * Has the server end what is owed for an account, and strikes off what is done or given up. Resolves with what it has
 * not ended; rejects only when storage fails. At most one tab at a time may do this.
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
  const end = createEnding(id, owing.service, given)
  const left: Debt[] = []
  for (const debt of owing.owed) {
    // oxlint-disable-next-line no-await-in-loop -- ending one may renew it: one renewal at a time
    left.push(...(await end(debt)))
  }
  const later = (await readOwing(id, given))?.owed ?? []
  return [...left, ...later.filter((debt) => !left.some((each) => isSame(each, debt)))]
}

type Tokens = Pick<Debt, 'accessJwt' | 'refreshJwt'>

/** `ended`: the server did it. `refused`: it does not know the token. `later`: nothing is proven. */
type Ending = 'ended' | 'refused' | 'later'

const isSame = (one: Tokens, other: Tokens) => one.refreshJwt === other.refreshJwt

/** Gives a function that has the server end one debt, and gives back what of it is left. */
function createEnding(id: AccountId, service: string, { store, clock, fetch }: DebtDependencies) {
  const handler = createServiceHandler({ service, fetch, clock })
  const as = (jwt: string) => createClient(withAuthorization(handler, `Bearer ${jwt}`), clock)

  /** Puts something else, or nothing, in the place of what is stored of a debt. */
  async function change(debt: Debt, to: (stored: Debt | undefined) => Debt | undefined) {
    await store.swap(id, (found) => {
      if (!found || found.kind === 'unreadable') return undefined
      const next = to(found.owed.find((each) => isSame(each, debt)))
      const others = found.owed.filter((each) => !isSame(each, debt))
      return { ...found, owed: next ? [...others, next] : others }
    })
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
      const { accessJwt, refreshJwt } = await as(debt.refreshJwt).call(refreshSession)
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
    const { retired, until } = debt
    const isDone = isEnded && retired.length === 0
    const isOver = until <= clock.now()
    await change(debt, (stored) =>
      isDone || isOver ? undefined : stored && { ...stored, retired },
    )
    return isDone ? [] : [debt]
  }

  return endDebt
}

function endingOf(error: unknown): Ending {
  if (!(error instanceof CallError)) throw error
  return classifyRefresh(error).kind === 'failed' ? 'later' : 'refused'
}
