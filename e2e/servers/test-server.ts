import type { BrowserContext } from '@playwright/test'
import type { MailPurpose } from '@/mocks/state.ts'

export type TestAccount = { handle: string; email: string; password: string; did: string }

/** What is not given is made up, so that tests never meet in one account. */
export type TestAccountSeed = {
  handle?: string
  email?: string
  password?: string
  emailConfirmed?: boolean
}

/** The server behind a test, whichever project runs it: one spec is held against all of them. */
export type TestServer = {
  readonly project: 'mock' | 'pds' | 'live'
  /** Origin of the PDS. */
  readonly url: string
  readonly plcUrl: string
  readonly handleResolver: string
  /** With the leading dot. */
  readonly handleDomain: string
  /** Undefined where the server is somebody else's. */
  readonly adminPassword: string | undefined
  /** The reference PDS of `local-pds/older/`; docs/servers.md has what it does otherwise. */
  readonly older?: boolean
  createAccount(seed?: TestAccountSeed): Promise<TestAccount>
  /** Waits for the next mail of that kind and gives its code. Each mail is given once. */
  mailedCode(to: string, purpose: MailPurpose): Promise<string>
  /** From now on the server refuses every access token handed out so far, as after their two hours. */
  expireAccessTokens(context: BrowserContext): Promise<void>
  /** Every code mailed to the account so far is past its fifteen minutes. */
  expireMailedCodes(account: TestAccount): Promise<void>
  /** Whether the browser may ask this origin; all others count as a leak. */
  readonly isExpected: (origin: string) => boolean
}

/** A name that no other test has: letters and digits, short enough for every server. */
export function newName(): string {
  return `t${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
}
