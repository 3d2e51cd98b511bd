import { invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'

const refusedTlds = [
  '.local',
  '.arpa',
  '.invalid',
  '.localhost',
  '.internal',
  '.example',
  '.alt',
  '.onion',
]

/** A sample of the thousand words that the reference server reserves. */
const reserved = new Set([
  'about',
  'abuse',
  'account',
  'admin',
  'api',
  'app',
  'atp',
  'blog',
  'bluesky',
  'bsky',
  'contact',
  'dashboard',
  'did',
  'help',
  'login',
  'mail',
  'pds',
  'root',
  'security',
  'settings',
  'signup',
  'status',
  'support',
  'www',
  'xrpc',
])

/** Stands for the reference server's list of slurs, which nobody needs to read here. */
const slurs = ['explicitslur']

export type HandleRules = {
  /** The account that takes the handle; absent at sign-up with a new DID. */
  readonly did?: string | undefined
  /** An administrator may give out reserved words and slurs. */
  readonly anyWord?: boolean
}

/** The handle in lower case, or the first rule that it breaks. Its format was checked before. */
export async function checkHandle(pds: Pds, given: string, rules: HandleRules): Promise<string> {
  const handle = given.toLowerCase()
  if (refusedTlds.some((tld) => handle.endsWith(tld))) {
    throw invalidRequest('Handle TLD is invalid or disallowed', 'InvalidHandle')
  }
  if (!rules.anyWord && slurs.some((slur) => handle.replaceAll(/[.-]/gu, '').includes(slur))) {
    throw invalidRequest('Inappropriate language in handle', 'InvalidHandle')
  }
  const domain = userDomainOf(pds, handle)
  if (domain !== undefined) {
    checkLocalPart(handle.slice(0, -domain.length), rules.anyWord ?? false)
    return handle
  }
  if (rules.did === undefined) {
    throw invalidRequest('Not a supported handle domain', 'UnsupportedDomain')
  }
  if (pds.domains.get(handle) !== rules.did) {
    throw invalidRequest('External handle did not resolve to DID')
  }
  return handle
}

function userDomainOf(pds: Pds, handle: string): string | undefined {
  return pds.options.userDomains.find((domain) => handle.endsWith(domain))
}

function checkLocalPart(name: string, anyWord: boolean): void {
  if (name.includes('.')) throw invalidRequest('Invalid characters in handle', 'InvalidHandle')
  if (name.length < 3) throw invalidRequest('Handle too short', 'InvalidHandle')
  if (name.length > 18) throw invalidRequest('Handle too long', 'InvalidHandle')
  if (!anyWord && reserved.has(name)) {
    throw invalidRequest('Reserved handle', 'HandleNotAvailable')
  }
}
