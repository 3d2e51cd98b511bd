import * as fc from 'fast-check'

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'
const letters = 'abcdefghijklmnopqrstuvwxyz'

function text(alphabet: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength, maxLength })
}

const handle = fc
  .tuple(text(`${letters}0123456789`, 1, 18), text(letters, 2, 8))
  .map(([name, domain]) => `${name}.${domain}`)
const did = fc.oneof(
  text(base32, 24, 24).map((id) => `did:plc:${id}`),
  handle.map((host) => `did:web:${host}`),
)
const nsid = fc
  .tuple(text(letters, 2, 8), text(letters, 2, 8), text(letters, 1, 12))
  .map((parts) => parts.join('.'))
const tid = fc
  .tuple(fc.constantFrom(...'234567abcdefghij'.split('')), text(base32, 12, 12))
  .map((parts) => parts.join(''))

// Version 1, dag-cbor, a SHA-256: 36 bytes in base 32, so that the last letter carries three bits.
const cid = fc
  .tuple(text('abcdefgh', 1, 1), text(base32, 50, 50), text('aeimquy4', 1, 1))
  .map((digest) => `bafyrei${digest.join('')}`)

/** Strings of each format, made without the predicates that are under test. */
export const arbitraryFormats = new Map<string, fc.Arbitrary<string>>([
  ['handle', handle],
  ['did', did],
  ['at-identifier', fc.oneof(handle, did)],
  ['nsid', nsid],
  ['tid', tid],
  ['cid', cid],
  ['at-uri', fc.tuple(did, nsid, tid).map((parts) => `at://${parts.join('/')}`)],
  ['uri', fc.webUrl()],
  [
    'datetime',
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  ],
])

/** No format takes these. */
export const misformed = ['', 'two words', 'x_y.test', ' did:plc:abc', '2026-13-01T00:00:00Z']
