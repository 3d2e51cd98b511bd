import { createHmac, type Hmac } from './auth/hmac.ts'
import { defaultOptions, type MockPdsOptions } from './options.ts'
import { createState, type MailedMessage, type MockState } from './state.ts'
import type { SigningKey } from './world/key-ring.ts'
import type { Surroundings } from './world/surroundings.ts'

export type PdsSettings = MockPdsOptions &
  Required<Pick<MockPdsOptions, keyof typeof defaultOptions>>

/** A server as its handlers see it. */
export type Pds = Surroundings & {
  readonly origin: string
  readonly hostname: string
  readonly did: string
  /** Where DID documents say the accounts live; not `origin` on an entryway. */
  readonly hostOrigin: string
  /** `aud` of the session tokens: an entryway signs access tokens for the host and refresh tokens for itself. */
  readonly audiences: { readonly access: string; readonly refresh: string }
  readonly options: PdsSettings
  readonly state: MockState
  readonly outbox: MailedMessage[]
  readonly hmac: Hmac
  rotationKey(): Promise<SigningKey>
}

export function createPds(options: MockPdsOptions, surroundings: Surroundings): Pds {
  const settings = { ...defaultOptions, ...options }
  const { origin, host, hostname } = new URL(settings.origin)
  const hostOrigin = settings.entryway ? origin.replace('://', '://host.') : origin
  const did = `did:web:${encodeURIComponent(host)}`
  const hostDid = `did:web:${encodeURIComponent(new URL(hostOrigin).host)}`
  let rotationKey: Promise<SigningKey> | undefined
  return {
    ...surroundings,
    origin,
    hostname,
    did,
    hostOrigin,
    audiences: { access: hostDid, refresh: did },
    options: settings,
    state: createState(),
    outbox: [],
    hmac: createHmac(settings.jwtSecret),
    rotationKey: () => (rotationKey ??= surroundings.keys.create()),
  }
}
