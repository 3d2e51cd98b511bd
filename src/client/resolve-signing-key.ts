import { getAtprotoVerificationMaterial, isAtprotoDid } from '@atcute/identity'
import type { Config } from './config.ts'
import { createDocumentResolver } from './document-resolver.ts'

/** A public key as a DID document writes it. */
export type SigningKey = { type: string; publicKeyMultibase: string }

/**
 * The key that an account's repository is signed with, as its DID document has it, read from the configured PLC
 * directory or by `did:web`. Undefined where the document names none. Sends no credential; rejects where the document
 * cannot be read.
 *
 * Source: https://atproto.com/specs/did#public-keys
 */
export async function resolveSigningKey(
  did: string,
  config: Config,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal?: AbortSignal },
): Promise<SigningKey | undefined> {
  if (!isAtprotoDid(did)) return undefined
  const documents = createDocumentResolver(config, fetch)
  const document = await documents.resolve(did, {
    noCache: true,
    ...(signal ? { signal } : {}),
  })
  return getAtprotoVerificationMaterial(document)
}
