import { type Span } from './clock.ts'

/**
 * What happens to a refresh token once it was used:
 * - `grace`: lives two more hours and yields the same successor (the reference server);
 * - `no-grace`: is deleted with its access token before the new pair is made (cocoon, pegasus);
 * - `reuse-revokes`: as `grace`, but shown after two hours it ends the whole session (tranquil).
 */
export type Personality = 'grace' | 'no-grace' | 'reuse-revokes'

/** The name under which a server refuses a refresh token that is used up, revoked or unknown; the last with 401. */
export type DeadToken = 'ExpiredToken' | 'InvalidToken' | 'AuthenticationFailed'

/**
 * A page of HTML that a proxy in front of the server puts in the place of an answer: of the `call`th call of a method, or of each.
 * The server hears nothing of such a call. Unless the proxy adds them, no CORS headers come with it, so that a browser
 * sees no answer at all.
 */
export type ProxyPage = {
  readonly nsid: string
  /** 1 for the first. */
  readonly call?: number
  readonly status: number
  readonly cors?: true
}

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
  /** As the personality has it, unless given. */
  deadToken?: DeadToken
  /** The token that deleteSession wants; with the access token it ends the whole session. */
  signOutWith?: 'refresh' | 'access'
  /** The name under which a wrong name or password is refused: 401, or 400 for InvalidRequest. */
  wrongLogin?: 'AuthenticationRequired' | 'InvalidRequest'
  /** Errors come with a name and no message. */
  wordlessErrors?: boolean
  /** Sign-ups and renewals tell neither the DID document nor the e-mail address. */
  leanSessions?: boolean
  /** Sessions say whether sign-ins want a mailed code, and updateEmail switches that; an entryway always does. */
  authFactor?: boolean
  /** Methods of its generation that this server does not know, by NSID. */
  lacks?: readonly string[]
  /** What preflights allow: the headers that were asked for, or `*`. */
  allowedHeaders?: 'asked' | '*'
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
  /** `hidden`: sent, but not exposed to browsers, and without Retry-After, as the reference server did until 0.5.14. */
  rateLimitHeaders?: 'exposed' | 'hidden' | 'none'
  proxyPages?: readonly ProxyPage[]
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
  signOutWith: 'refresh',
  wrongLogin: 'AuthenticationRequired',
  wordlessErrors: false,
  leanSessions: false,
  authFactor: false,
  lacks: [],
  allowedHeaders: 'asked',
  entryway: false,
  inviteCodeRequired: false,
  smtp: true,
  rateLimits: false,
  rateLimitHeaders: 'exposed',
  proxyPages: [],
  appView: true,
  didDocInSessions: false,
  blobUploadLimit: 5 * 1024 * 1024,
  version: '0.5.35',
} as const satisfies MockPdsOptions
