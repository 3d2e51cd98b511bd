import { addAccount } from './accounts/add-account.ts'
import { foundDid, recommendedData } from './accounts/did-document.ts'
import { routesOf } from './handlers/routes.ts'
import { dispatch } from './http/dispatch.ts'
import { behindProxy } from './http/proxy.ts'
import { createRateLimiter } from './http/rate-limits.ts'
import type { MockPdsOptions } from './options.ts'
import { createPds, type Pds } from './pds.ts'
import type { Account } from './state.ts'
import { createSurroundings, type Surroundings } from './world/surroundings.ts'

/** An account that a test wants to find on the server. */
export type AccountSeed = {
  handle: string
  /** The name before the first dot at example.com, unless given. */
  email?: string
  password?: string
  emailConfirmed?: boolean
  emailAuthFactor?: boolean
}

export type MockPds = Pds & {
  /** Answers as a real server would. Rejects when the mock itself is at fault. */
  fetch(request: Request): Promise<Response>
  /** Writes an account down with its DID and repository, past all rules of sign-up. */
  createAccount(seed: AccountSeed): Promise<Account>
}

/** A personal data server in memory that keeps state and behaves as the reference server does. */
export function createMockPds(
  options: MockPdsOptions = {},
  surroundings: Surroundings = createSurroundings(),
): MockPds {
  const pds = createPds(options, surroundings)
  const limiter = createRateLimiter(pds.clock, pds.options.rateLimitHeaders)
  const routes = routesOf(pds.options.generation)
  return {
    ...pds,
    fetch: behindProxy(pds, (request) => dispatch(routes, { pds, request, limiter })),
    async createAccount({ handle, password = 'password', ...seed }) {
      const { email = `${handle.split('.')[0]}@example.com` } = seed
      const signingKey = await pds.keys.create()
      const did = await foundDid(pds, await recommendedData(pds, { handle, signingKey }))
      const account = await addAccount(pds, { did, handle, email, password, signingKey })
      if (seed.emailConfirmed) account.emailConfirmedAt = account.createdAt
      account.emailAuthFactor = seed.emailAuthFactor ?? false
      return account
    },
  }
}
