/** Bytes that Web Crypto takes: never backed by shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>

export function concatBytes(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}
