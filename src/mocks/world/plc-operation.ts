import { toBase32 } from '../encoding/base-32.ts'
import { toBase64Url } from '../encoding/base-64.ts'
import { sha256 } from '../encoding/bytes.ts'
import { Cid } from '../encoding/cid.ts'
import { encodeCbor } from '../encoding/dag-cbor.ts'
import type { SigningKey } from './key-ring.ts'

export type PlcService = { readonly type: string; readonly endpoint: string }

/** What a DID's operation says, before it is chained and signed (did:plc specification 0.3). */
export type PlcData = {
  readonly rotationKeys: readonly string[]
  readonly verificationMethods: Readonly<Record<string, string>>
  readonly alsoKnownAs: readonly string[]
  readonly services: Readonly<Record<string, PlcService>>
}

export type UnsignedPlcOperation = PlcData & {
  readonly type: 'plc_operation'
  /** CID of the operation before this one; null for the first. */
  readonly prev: string | null
}

export type PlcOperation = UnsignedPlcOperation & { readonly sig: string }

export async function signPlcOperation(
  data: PlcData,
  prev: PlcOperation | undefined,
  key: SigningKey,
): Promise<PlcOperation> {
  const { rotationKeys, verificationMethods, alsoKnownAs, services } = data
  const unsigned: UnsignedPlcOperation = {
    type: 'plc_operation',
    rotationKeys,
    verificationMethods,
    alsoKnownAs,
    services,
    prev: prev === undefined ? null : await cidOfOperation(prev),
  }
  return { ...unsigned, sig: toBase64Url(await key.sign(encodeCbor(unsigned))) }
}

export async function cidOfOperation(operation: PlcOperation): Promise<string> {
  return (await Cid.of('dag-cbor', encodeCbor(operation))).toString()
}

/** The DID that a first operation founds. */
export async function didOfOperation(genesis: PlcOperation): Promise<string> {
  return `did:plc:${toBase32(await sha256(encodeCbor(genesis))).slice(0, 24)}`
}
