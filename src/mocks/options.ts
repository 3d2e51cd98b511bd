import { type Span } from './clock.ts'

/**
 * What happens to a refresh token once it was used:
 * - `grace`: lives two more hours and yields the same successor (the reference server);
 * - `no-grace`: is deleted with its access token before the new pair is made (cocoon, pegasus);
 * - `reuse-revokes`: as `grace`, but shown after two hours it ends the whole session (tranquil).
 */
export type Personality = 'grace' | 'no-grace' | 'reuse-revokes'

export type Generation = 'current' | '2022-account' | '2023-03' | '2023-05'

/**
 * What becomes of a call of an unknown method: 501 `MethodNotImplemented`; 404 `XRPCNotSupported`; 502
 * `UpstreamFailure` from a server that passes it on to nobody; 400 from one that has nowhere to pass it on to; 401
 * `AuthMissing` from one that passes on nothing without a token.
 */
export type UnknownMethods =
  | 'notImplemented'
  | 'notFound'
  | 'upstreamFailure'
  | 'noService'
  | 'authMissing'

export type MockPdsOptions = {
  origin?: string
  /** With the leading dot, as describeServer answers them. */
  userDomains?: readonly string[]
  adminPassword?: string
  /** The secret of the HS256 session tokens. */
  jwtSecret?: string
  personality?: Personality
  generation?: Generation
  /** As its generation has it, unless given. */
  unknownMethods?: UnknownMethods
  /** The server signs people in for other hosts: sign-in codes by mail, DID documents in sessions. */
  entryway?: boolean
  inviteCodeRequired?: boolean
  /** One earned invite code per span of membership. */
  inviteInterval?: Span
  /** false: every mail vanishes and the server answers as ever. */
  smtp?: boolean
  rateLimits?: boolean
  /** Whether the server has an AppView to pass app.bsky.* on to; it then keeps preferences. */
  appView?: boolean
  /** DID documents in session answers (PDS_ENABLE_DID_DOC_WITH_SESSION). An entryway always sends them. */
  didDocInSessions?: boolean
  blobUploadLimit?: number
  privacyPolicy?: string
  termsOfService?: string
  contactEmail?: string
  version?: string
}

export const defaultOptions = {
  origin: 'https://pds.test',
  userDomains: ['.test'],
  adminPassword: 'admin-password',
  jwtSecret: 'the mock server keeps no secrets',
  personality: 'grace',
  generation: 'current',
  entryway: false,
  inviteCodeRequired: false,
  smtp: true,
  rateLimits: false,
  appView: true,
  didDocInSessions: false,
  blobUploadLimit: 5 * 1024 * 1024,
  version: '0.5.35',
} as const satisfies MockPdsOptions
