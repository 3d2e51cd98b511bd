import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ServerRefusal } from '@/client/errors.ts'
import { confirmEmail } from '@/lexicon/generated/current/com/atproto/server/confirm-email.gen.ts'
import type { getSession } from '@/lexicon/generated/current/com/atproto/server/get-session.gen.ts'
import { requestEmailConfirmation } from '@/lexicon/generated/current/com/atproto/server/request-email-confirmation.gen.ts'
import { requestEmailUpdate } from '@/lexicon/generated/current/com/atproto/server/request-email-update.gen.ts'
import { updateEmail } from '@/lexicon/generated/current/com/atproto/server/update-email.gen.ts'
import type { OutputOf } from '@/lexicon/method.ts'
import { hostOfAccount } from './account-words.ts'
import type { AccountAccess } from './current-account.ts'
import { changeOnce, MaybeDone, sendOnce } from './lost-answer.ts'
import { readSessionAnew, sessionQuery } from './session.ts'

/** What a server says of the address of an account. What is absent, it does not say. */
export type EmailFacts = Pick<
  OutputOf<typeof getSession>,
  'email' | 'emailConfirmed' | 'emailAuthFactor'
>

/** A change that has not been made, as a look at the account shows. */
export class NotMade extends Error {
  override readonly name = 'NotMade'
  readonly host: string
  /** What the server has instead. */
  readonly now: EmailFacts
  /** Why no answer came; undefined: the server took the request. */
  readonly lost: unknown

  constructor(given: { host: string; now: EmailFacts; lost?: unknown }) {
    super('The change has not been made')
    this.host = given.host
    this.now = given.now
    this.lost = given.lost
  }
}

/**
 * What the server says of the address: whenever the page is shown, and again whenever it is looked at, since a link
 * in a mail, or another app, may have changed it.
 */
export function useEmailFacts(access: AccountAccess) {
  const options = sessionQuery(access)
  const { queryKey } = options
  const queries = useQueryClient()
  const [id] = queryKey
  useEffect(() => {
    const filters = { queryKey: [id, 'session'], exact: true, type: 'active' } as const
    const look = () => void queries.refetchQueries(filters, { cancelRefetch: false })
    // A window beside another one gets the focus without having been out of sight.
    addEventListener('focus', look)
    return () => {
      removeEventListener('focus', look)
    }
  }, [queries, id])
  return useQuery({ ...options, refetchOnMount: 'always', refetchOnWindowFocus: 'always' })
}

/**
 * What can be done about the address of an account. Plain functions: a mutation would keep the codes. Each change is
 * followed by a look at what the server has then, which is what it gives (undefined where it cannot be asked), and
 * rejects with `NotMade` where that is not what was wanted, with `MaybeDone` where nobody can tell.
 */
export function useEmailChanges({ account, client }: AccountAccess) {
  const queries = useQueryClient()
  const host = hostOfAccount(account)

  const look = (): Promise<EmailFacts> => readSessionAnew({ account, client }, queries)
  const lookIfPossible = () => look().catch(() => undefined)

  /** `isMade` gives undefined where the server's words do not tell. */
  async function carryOut(
    change: () => Promise<void>,
    isMade: (now: EmailFacts) => boolean | undefined,
  ): Promise<EmailFacts | undefined> {
    try {
      const { now, lost, isMade: made } = await changeOnce({ change, look, isMade })
      if (now && made === false) throw new NotMade({ host, now, lost })
      if (lost && !made) throw new MaybeDone(lost)
      return now
    } catch (error) {
      // What is shown may be why.
      if (error instanceof ServerRefusal) void lookIfPossible()
      throw error
    }
  }

  return {
    look,

    /** Has a code, and perhaps a link, mailed to the address. */
    requestConfirmation: () => sendOnce(() => client.call(requestEmailConfirmation)),

    confirm: (email: string, token: string) =>
      carryOut(
        () => client.call(confirmEmail, { input: { email, token } }),
        ({ emailConfirmed }) => emailConfirmed,
      ),

    /**
     * Whether a change needs a code; if so, one is on its way to the address that the account has now. Where
     * there is no address, there is nowhere to mail to and nothing to prove.
     */
    async requestUpdate(): Promise<boolean> {
      try {
        const { tokenRequired } = await sendOnce(() => client.call(requestEmailUpdate))
        return tokenRequired
      } catch (error) {
        if (hasNoAddress(error)) return false
        throw error
      }
    },

    /** Gives the account another address. It counts as unconfirmed from then on. */
    change: (input: { email: string; token?: string }) =>
      carryOut(
        () => client.call(updateEmail, { input }),
        (now) => (now.email === undefined ? undefined : isSameAddress(now.email, input.email)),
      ),

    /**
     * Has sign-ins ask for a mailed code, or not. Only for servers whose sessions say whether they do: others
     * would take it for a change to the same address, which unconfirms it.
     */
    switchAuthFactor: (input: { email: string; emailAuthFactor: boolean; token?: string }) =>
      carryOut(
        () => client.call(updateEmail, { input }),
        ({ emailAuthFactor }) => emailAuthFactor === input.emailAuthFactor,
      ),
  }
}

/** Servers keep addresses in lower case. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** The reference PDS has no name for it. */
export function hasNoAddress(error: unknown): boolean {
  return (
    error instanceof ServerRefusal &&
    error.error === 'InvalidRequest' &&
    error.message.includes('does not have an email')
  )
}
