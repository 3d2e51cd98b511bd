import type { Bytes } from './encoding/bytes.ts'
import type { Repo } from './repo/repo.ts'
import type { SigningKey } from './world/key-ring.ts'

/** Dates that the protocol shows are ISO strings, the others milliseconds since 1970. */
export type Account = {
  readonly did: string
  handle: string
  /** null: created without a password, so that nobody can sign in. */
  email: string | null
  password: string | null
  emailConfirmedAt: string | null
  /** A sign-in asks for a mailed code. */
  emailAuthFactor: boolean
  readonly createdAt: string
  takedownRef: string | null
  deactivatedAt: string | null
  deleteAfter: string | null
  invitesDisabled: boolean
  signingKey: SigningKey
  repo: Repo
  preferences: { $type: string; [key: string]: unknown }[]
}

export type AppPassword = {
  readonly did: string
  readonly name: string
  readonly password: string
  readonly createdAt: string
  readonly privileged: boolean
}

export type RefreshToken = {
  /** The `jti` of the JWT. */
  readonly id: string
  readonly did: string
  /** Shared by all tokens that grew out of one sign-in. */
  readonly family: string
  readonly appPasswordName: string | null
  /** The access token that was handed out with it. */
  accessJwt: string
  expiresAt: number
  nextId: string | null
}

export type MailPurpose =
  | 'confirm_email'
  | 'update_email'
  | 'reset_password'
  | 'delete_account'
  | 'plc_operation'
  | 'sign_in'

export type MailedCode = {
  readonly did: string
  readonly purpose: MailPurpose
  readonly code: string
  requestedAt: number
}

export type MailedMessage = {
  readonly to: string
  readonly subject: string
  /** null for a message that an administrator wrote. */
  readonly purpose: MailPurpose | null
  readonly code: string | null
  readonly text: string
  readonly sentAt: number
}

export type InviteCode = {
  readonly code: string
  /** How often it can be used in all. */
  readonly availableUses: number
  disabled: boolean
  /** A DID, or "admin". */
  readonly forAccount: string
  readonly createdBy: string
  readonly createdAt: string
  readonly uses: { usedBy: string; usedAt: string }[]
}

export type StoredBlob = {
  readonly did: string
  readonly cid: string
  readonly mimeType: string
  readonly bytes: Bytes
  takedownRef: string | null
}

/** A record shows a blob, whether or not the blob is here yet. */
export type RecordBlob = { readonly did: string; readonly cid: string; readonly recordUri: string }

/** Everything a mock server remembers. Tests read and edit it. */
export type MockState = {
  /** By DID. */
  readonly accounts: Map<string, Account>
  appPasswords: AppPassword[]
  /** By `jti`. */
  readonly refreshTokens: Map<string, RefreshToken>
  /** Reference servers refuse no access token before it expires. */
  readonly revokedAccessTokens: Set<string>
  /** By {@link mailedCodeKey}: one code for each purpose and DID. */
  readonly mailedCodes: Map<string, MailedCode>
  /** By code, oldest first. */
  readonly inviteCodes: Map<string, InviteCode>
  /** By the DID they were reserved for. */
  readonly reservedKeys: Map<string, SigningKey>
  blobs: StoredBlob[]
  recordBlobs: RecordBlob[]
  /** Takedowns of single records, by URI. */
  readonly recordTakedowns: Map<string, string>
}

export function createState(): MockState {
  return {
    accounts: new Map(),
    appPasswords: [],
    refreshTokens: new Map(),
    revokedAccessTokens: new Set(),
    mailedCodes: new Map(),
    inviteCodes: new Map(),
    reservedKeys: new Map(),
    blobs: [],
    recordBlobs: [],
    recordTakedowns: new Map(),
  }
}

export function mailedCodeKey(did: string, purpose: MailPurpose): string {
  return `${purpose} ${did}`
}
