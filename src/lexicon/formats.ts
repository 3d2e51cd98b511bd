/**
 * The string formats of atproto, as predicates. They check syntax only: a handle that passes may not
 * exist. Each links the specification it follows.
 */

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?'
const handle = /* @__PURE__ */ new RegExp(
  `^(?:${label}\\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$`,
)
const nsid = /* @__PURE__ */ new RegExp(
  `^[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.${label})+\\.[a-zA-Z][a-zA-Z0-9]{0,62}$`,
)
const did = /^did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]$/
const datetime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
const atUri = /^at:\/\/([^/]+)(?:\/([^/]+)(?:\/([^/]+))?)?$/
const uri = /^[a-zA-Z][a-zA-Z0-9+.-]{0,80}:\/*[^\s/]\S*$/
const cid = /^ba[e-h][a-z2-7]{5,253}$/
const tid = /^[2-7a-j][2-7a-z]{12}$/
const recordKey = /^[a-zA-Z0-9_~.:-]{1,512}$/
const language =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z]{3,8})$/i

/** A domain name of two labels or more, at most 253 characters. https://atproto.com/specs/handle */
export function isHandle(value: string): boolean {
  return value.length <= 253 && handle.test(value)
}

/** `did:method:identifier`, at most 2048 characters. https://atproto.com/specs/did */
export function isDid(value: string): boolean {
  return value.length <= 2048 && did.test(value)
}

/** A handle or a DID. https://atproto.com/specs/lexicon#at-identifier */
export function isAtIdentifier(value: string): boolean {
  return value.startsWith('did:') ? isDid(value) : isHandle(value)
}

/**
 * A moment with seconds and a time zone, in what RFC 3339 and ISO 8601 share; not `-00:00`, and not a
 * year before 10. https://atproto.com/specs/lexicon#datetime
 */
export function isDatetime(value: string): boolean {
  return (
    value.length <= 64 &&
    datetime.test(value) &&
    !value.endsWith('-00:00') &&
    !value.startsWith('000')
  )
}

/** The name of a method or record type, at most 317 characters. https://atproto.com/specs/nsid */
export function isNsid(value: string): boolean {
  return value.length <= 317 && nsid.test(value)
}

/** `at://authority`, then maybe a collection and a record key. https://atproto.com/specs/at-uri-scheme */
export function isAtUri(value: string): boolean {
  const [, authority, collection, key] = atUri.exec(value) ?? []
  return (
    value.length <= 8192 &&
    authority !== undefined &&
    isAtIdentifier(authority) &&
    (collection === undefined || isNsid(collection)) &&
    (key === undefined || isRecordKey(key))
  )
}

/** A URI of any scheme, at most 8192 characters. https://atproto.com/specs/lexicon#uri */
export function isUri(value: string): boolean {
  return value.length <= 8192 && uri.test(value)
}

/** A CID of version 1 in lower-case base 32. https://atproto.com/specs/data-model#link-and-cid-formats */
export function isCid(value: string): boolean {
  return cid.test(value)
}

/** A timestamp identifier: 13 characters of sortable base 32. https://atproto.com/specs/tid */
export function isTid(value: string): boolean {
  return tid.test(value)
}

/** A record key, at most 512 characters. https://atproto.com/specs/record-key */
export function isRecordKey(value: string): boolean {
  return recordKey.test(value) && value !== '.' && value !== '..'
}

/** A well-formed BCP 47 language tag. https://atproto.com/specs/lexicon#language */
export function isLanguage(value: string): boolean {
  return language.test(value)
}
