import { encode, fromBytes } from '@atcute/cbor'
import { getPublicKeyFromDidController, verifySig } from '@atcute/crypto'
import { type Commit, isCommit } from '@atcute/repo'
import type { SigningKey } from '@/client/resolve-signing-key.ts'
import type { Check } from './export-report.ts'
import { readMap } from './repo-tree.ts'

export function readCommit(block: Uint8Array | undefined): Commit | undefined {
  const value = block && readMap(block)
  return isCommit(value) ? value : undefined
}

/** Whether the commit carries a signature by this key. Unchecked where the key, or the means, are missing. */
export async function checkSignature(
  { sig, ...unsigned }: Commit,
  key: SigningKey | undefined,
): Promise<Check> {
  if (!key || !('subtle' in crypto)) return 'unchecked'
  try {
    const found = getPublicKeyFromDidController(key)
    const signature = new Uint8Array(fromBytes(sig))
    return (await verifySig(found, signature, encode(unsigned))) ? 'good' : 'bad'
  } catch {
    // A kind of key that is not known here.
    return 'unchecked'
  }
}
