import { isRecord, type BuriedRecord, type LiveRecord, type StoredRecord } from './record.ts'

/** The version of the rows; those of another are left alone. */
const version = 1

/**
 * One row of the database. What is readable names the account and its generation; all else, tokens first,
 * is in the box: AES-GCM, bound to id and generation.
 */
export type Row = {
  readonly version: number
  readonly id: string
  readonly gen: number
  /** Grows with every write, the generation only with new tokens. */
  readonly revision: number
  readonly service: string
  readonly did: string
  readonly handle: string
  readonly buried: boolean
  readonly iv: Uint8Array<ArrayBuffer>
  readonly box: ArrayBuffer
}

/** A key that can be used here but never be read, not even by this page. */
export function createKey(crypto: Crypto): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

export async function seal(
  record: LiveRecord | BuriedRecord,
  revision: number,
  { key, crypto }: { key: CryptoKey; crypto: Crypto },
): Promise<Row> {
  const { id, gen, service, did, handle } = record
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(record))
  const box = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bindingOf(record) },
    key,
    plain,
  )
  const buried = record.kind === 'buried'
  return { version, id, gen, revision, service, did, handle, buried, iv, box }
}

/** Opens a row; one that cannot be opened still names its account, if it was a live one. */
export async function open(
  row: Row,
  { key, crypto }: { key: CryptoKey; crypto: Crypto },
): Promise<StoredRecord | undefined> {
  const { id, gen, iv, box, service, did, handle } = row
  if (row.version === version) {
    try {
      const algorithm = { name: 'AES-GCM', iv, additionalData: bindingOf(row) }
      const plain = await crypto.subtle.decrypt(algorithm, key, box)
      const record: unknown = JSON.parse(new TextDecoder().decode(plain))
      if (isRecord(record) && record.id === id && record.gen === gen) return record
    } catch {
      // Told apart from a good one below.
    }
  }
  return row.buried ? undefined : { kind: 'unreadable', id, gen, service, did, handle }
}

/** Whether a stored value has what is needed to name an account; hand-made ones may not. */
export function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false
  const all = new Map<string, unknown>(Object.entries(value))
  return (
    ['id', 'service', 'did', 'handle'].every((name) => typeof all.get(name) === 'string') &&
    ['version', 'gen', 'revision'].every((name) => Number.isSafeInteger(all.get(name)))
  )
}

function bindingOf({ id, gen }: { id: string; gen: number }): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${id} ${gen}`)
}
