import type { Contract } from './case.ts'
import type { OlderAnswer } from './older.ts'

/** Enough of a server to call it. */
export type Reachable = {
  readonly origin: string
  readonly adminPassword: string
  fetch(request: Request): Promise<Response>
}

/** A server that the contract is held against: the mock or the reference PDS. */
export type Target = Reachable & {
  readonly name: string
  readonly serviceDid: string
  readonly jwtSecret: string
  /** Whether sign-up needs an invite code. */
  readonly invites: boolean
  /** The newest code that was mailed to the address. */
  mailedCode(to: string): Promise<string>
  /** Makes the codes mailed to the account older than their 15 minutes. */
  expireMailedCodes(did: string): void
  /** Makes the account's refresh tokens that were used once older than their 2 hours of grace. */
  endRefreshGrace(did: string): void
}

/** `plain` as the server comes; `strict` with invite codes, earned ones at once, and rate limits. */
export type Flavour = 'plain' | 'strict'

export type Targets = Readonly<Record<Flavour, Target>> & {
  /** What these servers answer to a case, where that is known not to be what the case says. */
  readonly known?: (contract: Contract, caseName: string) => OlderAnswer | undefined
}
