import { fromBase64 } from '../encoding/base-64.ts'
import { encodeCbor } from '../encoding/dag-cbor.ts'
import type { KeyRing } from './key-ring.ts'
import { type DidDocument, formatDidDocument } from './plc-document.ts'
import { cidOfOperation, didOfOperation, type PlcData, type PlcOperation } from './plc-operation.ts'

/** A refused operation, with the directory's own words. */
export class PlcRefusal extends Error {
  override readonly name = 'PlcRefusal'
}

export type PlcDirectory = {
  readonly url: string
  /** Every accepted operation, oldest first. Tests may edit it. */
  readonly logs: Map<string, PlcOperation[]>
  submit(did: string, operation: PlcOperation): Promise<void>
  last(did: string): PlcOperation | undefined
  data(did: string): PlcData | undefined
  document(did: string): DidDocument | undefined
}

/** P-256 and secp256k1, told by what their multicodec prefixes look like in base58. */
const supportedKey = /^did:key:(?:zDn|zQ3s)[1-9A-HJ-NP-Za-km-z]{40,50}$/u

export function createPlcDirectory(url: string, keys: KeyRing): PlcDirectory {
  const logs: PlcDirectory['logs'] = new Map()
  const last = (did: string) => logs.get(did)?.at(-1)

  async function assertSigned(operation: PlcOperation, rotationKeys: readonly string[]) {
    const { sig, ...unsigned } = operation
    const bytes = encodeCbor(unsigned)
    const checks = rotationKeys.map((key) => keys.verify(key, bytes, fromBase64(sig)))
    if (!(await Promise.all(checks)).includes(true)) throw new PlcRefusal('Invalid signature on op')
  }

  return {
    url,
    logs,
    last,
    data: last,
    document: (did) => {
      const data = last(did)
      return data && formatDidDocument(did, data)
    },
    async submit(did, operation) {
      const unknown = operation.rotationKeys.find((key) => !supportedKey.test(key))
      if (unknown !== undefined) throw new PlcRefusal(`Unsupported key type ${unknown}`)
      const before = last(did)
      await assertSigned(operation, (before ?? operation).rotationKeys)
      const fits = before
        ? operation.prev === (await cidOfOperation(before))
        : operation.prev === null && did === (await didOfOperation(operation))
      if (!fits) throw new PlcRefusal('Operations not correctly ordered')
      logs.set(did, [...(logs.get(did) ?? []), operation])
    },
  }
}
