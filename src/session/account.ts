import { readServiceAddress } from '@/client/service-address.ts'
import { readClaims } from './jwt.ts'
import type { AccountId, AccountScope, BlockedReason } from './sessions.ts'

/** The id of an account: a DID holds no space, and neither does an origin. */
export function toAccountId(service: string, did: string): AccountId {
  return `${did} ${service}`
}

/** The service that an account was signed in at. */
export function serviceOf(id: AccountId): string {
  return id.slice(id.indexOf(' ') + 1)
}

/** The origin of a service. Throws a TypeError unless it is https, or http on loopback, and an origin. */
export function toOrigin(service: string): string {
  const address = readServiceAddress(service)
  if ('problem' in address) throw new TypeError(`Not a service: ${address.problem}`)
  return address.origin
}

const scopes = new Map<string | undefined, AccountScope>([
  ['com.atproto.access', 'full'],
  ['com.atproto.appPass', 'appPassword'],
  ['com.atproto.appPassPrivileged', 'appPasswordPrivileged'],
  ['com.atproto.takendown', 'takendown'],
])

export function scopeOf(accessJwt: string): AccountScope {
  return scopes.get(readClaims(accessJwt)?.scope) ?? 'unknown'
}

/**
 * Why the server holds an account back; undefined when it is active, or the server says nothing of it.
 * `status` is an open set: an inactive account with a status unknown here counts as suspended.
 */
export function blockedReason({
  active,
  status,
}: {
  active?: boolean | undefined
  status?: string | undefined
}): BlockedReason | undefined {
  if (active !== false) return undefined
  return status === 'takendown' || status === 'deactivated' ? status : 'suspended'
}

/** Origin of the PDS that a DID document names, if it is another than `service`. */
export function movedTo(didDoc: unknown, service: string): string | undefined {
  for (const entry of listOf(didDoc, 'service')) {
    const id = field(entry, 'id')
    const endpoint = field(entry, 'serviceEndpoint')
    if (typeof id !== 'string' || !id.endsWith('#atproto_pds')) continue
    const url = typeof endpoint === 'string' ? URL.parse(endpoint) : null
    return url && /^https?:$/.test(url.protocol) && url.origin !== service ? url.origin : undefined
  }
  return undefined
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(name)
}

function listOf(value: unknown, name: string): unknown[] {
  const list = field(value, name)
  return Array.isArray(list) ? list : []
}
