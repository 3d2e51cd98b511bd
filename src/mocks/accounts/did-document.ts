import { invalidRequest } from '../errors.ts'
import type { Pds } from '../pds.ts'
import type { Account } from '../state.ts'
import { PlcRefusal } from '../world/plc-directory.ts'
import {
  didOfOperation,
  type PlcData,
  type PlcOperation,
  signPlcOperation,
} from '../world/plc-operation.ts'

const serviceType = 'AtprotoPersonalDataServer'

/** What this server wants a DID in its care to say. */
export async function recommendedData(
  pds: Pds,
  { handle, signingKey }: Pick<Account, 'handle' | 'signingKey'>,
  recoveryKey?: string,
): Promise<PlcData> {
  const { did: rotationKey } = await pds.rotationKey()
  return {
    rotationKeys: recoveryKey ? [recoveryKey, rotationKey] : [rotationKey],
    verificationMethods: { atproto: signingKey.did },
    alsoKnownAs: [`at://${handle}`],
    services: { atproto_pds: { type: serviceType, endpoint: pds.hostOrigin } },
  }
}

/** Registers a new DID with the directory. */
export async function foundDid(pds: Pds, data: PlcData): Promise<string> {
  const operation = await signPlcOperation(data, undefined, await pds.rotationKey())
  const did = await didOfOperation(operation)
  await submitOperation(pds, did, operation)
  return did
}

export async function writeUpdate(pds: Pds, did: string, changes: Partial<PlcData>) {
  const last = pds.directory.last(did)
  if (last === undefined) throw invalidRequest(`DID not registered: ${did}`)
  return signPlcOperation({ ...last, ...changes }, last, await pds.rotationKey())
}

/** Passes the directory's refusal on, as the reference server does. */
export async function submitOperation(
  pds: Pds,
  did: string,
  operation: PlcOperation,
): Promise<void> {
  try {
    await pds.directory.submit(did, operation)
  } catch (error) {
    throw error instanceof PlcRefusal ? invalidRequest(error.message) : error
  }
}

/** The first reason why an operation would take the DID out of this server's care. */
export function operationFault(operation: PlcData, wanted: PlcData): string | undefined {
  const service = operation.services['atproto_pds']
  if (!wanted.rotationKeys.every((key) => operation.rotationKeys.includes(key))) {
    return "Rotation keys do not include server's rotation key"
  }
  if (service?.type !== serviceType) return 'Incorrect type on atproto_pds service'
  if (service.endpoint !== wanted.services['atproto_pds']?.endpoint) {
    return 'Incorrect endpoint on atproto_pds service'
  }
  const { verificationMethods, alsoKnownAs } = operation
  if (verificationMethods['atproto'] !== wanted.verificationMethods['atproto']) {
    return 'Incorrect signing key'
  }
  if (alsoKnownAs[0] !== wanted.alsoKnownAs[0]) return 'Incorrect handle in alsoKnownAs'
  return undefined
}

/** The first reason why this server could not look after the DID; undefined when all is well. */
export async function documentFault(pds: Pds, did: string): Promise<string | undefined> {
  if (!did.startsWith('did:plc:')) return 'Could not resolve DID'
  const data = pds.directory.data(did)
  if (data === undefined) return `DID not registered: ${did}`
  const { did: rotationKey } = await pds.rotationKey()
  if (!data.rotationKeys.includes(rotationKey)) {
    return 'Server rotation key not included in PLC DID data'
  }
  if (data.services['atproto_pds']?.endpoint !== pds.hostOrigin) {
    return 'DID document atproto_pds service endpoint does not match PDS public url'
  }
  const key = pds.state.accounts.get(did)?.signingKey.did
  if (key === undefined || data.verificationMethods['atproto'] !== key) {
    return 'DID document verification method does not match expected signing key'
  }
  return undefined
}
