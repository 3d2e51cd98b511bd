/** The files of a ZIP whose entries are stored, not compressed, by their names. Throws on anything else. */
export function readZip(zip: Uint8Array<ArrayBuffer>): Map<string, Uint8Array<ArrayBuffer>> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - 22
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of central directory')
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('no entry')
    if (view.getUint16(at + 10, true) !== 0) throw new Error('compressed')
    const size = view.getUint32(at + 24, true)
    const [nameSize = 0, extraSize = 0, commentSize = 0] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    )
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameSize))
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const content = zip.slice(start, start + size)
    if (crc32(content) !== view.getUint32(at + 16, true)) throw new Error(`${name} is damaged`)
    if (files.has(name)) throw new Error(`${name} is there twice`)
    files.set(name, content)
    at += 46 + nameSize + extraSize + commentSize
  }
  return files
}

function crc32(bytes: Uint8Array): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
