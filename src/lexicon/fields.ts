import { type Bounds, checkSize, misformed, missing, notOf, notOneOf, within } from './faults.ts'
import {
  isAtIdentifier,
  isAtUri,
  isCid,
  isDatetime,
  isDid,
  isHandle,
  isLanguage,
  isNsid,
  isRecordKey,
  isTid,
  isUri,
} from './formats.ts'

/**
 * Reads a value as one field of a lexicon document says; the generated modules are built of these alone. What needs
 * no change comes back itself, not a copy: a default, or a `__proto__` left out, copies the objects and lists it is in,
 * and the input never changes. Throws `InvalidValue` for the first place that does not fit, in the order of
 * the document; its path starts at the value.
 *
 * An object reads `undefined` where it has no such key of its own: a field that refuses it is required.
 */
export type Field<Value = unknown> = (value: unknown) => Value

export function string(value: unknown): string {
  if (typeof value !== 'string') throw notOf('string', value)
  return value
}

/** A whole number that JSON and JavaScript agree on. */
export function integer(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw notOf('integer', value)
  checkSize('integer', value, { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
  return value
}

export function boolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw notOf('boolean', value)
  return value
}

export const atIdentifier = /* @__PURE__ */ formatted('AT identifier', isAtIdentifier)
export const atUri = /* @__PURE__ */ formatted('AT URI', isAtUri)
export const cid = /* @__PURE__ */ formatted('CID string', isCid)
export const datetime = /* @__PURE__ */ formatted('datetime', isDatetime)
export const did = /* @__PURE__ */ formatted('DID', isDid)
export const handle = /* @__PURE__ */ formatted('handle', isHandle)
/** @public For a document that asks for it; none does now. */
export const language = /* @__PURE__ */ formatted('language', isLanguage)
export const nsid = /* @__PURE__ */ formatted('NSID', isNsid)
/** @public For a document that asks for it; none does now. */
export const recordKey = /* @__PURE__ */ formatted('record key', isRecordKey)
export const tid = /* @__PURE__ */ formatted('TID string', isTid)
/** @public For a document that asks for it; none does now. */
export const uri = /* @__PURE__ */ formatted('uri', isUri)

function formatted(name: string, fits: (value: string) => boolean): Field<string> {
  return (value) => {
    const text = string(value)
    if (!fits(text)) throw misformed(name)
    return text
  }
}

/** An integer within bounds. */
export function integerIn(bounds: Bounds): Field<number> {
  return (value) => {
    const number = integer(value)
    checkSize('integer', number, bounds)
    return number
  }
}

const encoder = /* @__PURE__ */ new TextEncoder()

/** A string whose length is bounded in bytes of UTF-8. */
export function inBytes(field: Field<string>, bounds: Bounds): Field<string> {
  return (value) => {
    const text = field(value)
    checkSize('string', encoder.encode(text).length, bounds)
    return text
  }
}

/** A string whose length is bounded in graphemes, which is what a reader sees as one character. */
export function inGraphemes(field: Field<string>, bounds: Bounds): Field<string> {
  const segmenter = new Intl.Segmenter()
  return (value) => {
    const text = field(value)
    checkSize('string', [...segmenter.segment(text)].length, bounds)
    return text
  }
}

/** One of the values that a closed `enum` names. */
export function oneOf(values: readonly string[]): Field<string> {
  return (value) => {
    if (typeof value !== 'string' || !values.includes(value)) throw notOneOf(values)
    return value
  }
}

/** A field that may be left out. */
export function optional(field: Field): Field {
  return (value) => (value === undefined ? value : field(value))
}

/** A field that reads as `fallback` where it was left out. */
export function withDefault(field: Field, fallback: string | number | boolean): Field {
  return (value) => (value === undefined ? fallback : field(value))
}

/** A list, with bounds on the number of its items. */
export function array(items: Field, bounds: Bounds = {}): Field<readonly unknown[]> {
  return (value) => {
    if (!Array.isArray(value)) throw notOf('array', value)
    const given: readonly unknown[] = value
    let copy: unknown[] | undefined
    for (let index = 0; index < given.length; index += 1) {
      try {
        const read = items(given[index])
        if (read !== given[index]) (copy ??= [...given])[index] = read
      } catch (error) {
        throw within(index, error)
      }
    }
    checkSize('array', given.length, bounds)
    return copy ?? given
  }
}

type Fields = Readonly<Record<string, Field>>
type Properties = Record<string, unknown>

/** An object that lets keys through which the document does not know. */
export function object(fields: Fields): Field<Properties> {
  const known = Object.entries(fields).map(([key, field]) => ({ key, field }))
  return (value) => {
    if (!isObject(value)) throw notOf('object', value)
    let copy = Object.hasOwn(value, '__proto__') ? withoutPrototype(value) : undefined
    for (const { key, field } of known) {
      const given = Object.hasOwn(value, key) ? value[key] : undefined
      try {
        const read = field(given)
        if (read !== given) (copy ??= { ...value })[key] = read
      } catch (error) {
        if (given === undefined) throw missing(key)
        throw within(key, error)
      }
    }
    return copy ?? value
  }
}

/** The lexicon's `unknown`: any object. */
export const unknown = /* @__PURE__ */ object({})

/** A reference to a blob in a repository. https://atproto.com/specs/data-model#blob-type */
export function blob(): Field {
  return object({
    $type: oneOf(['blob']),
    ref: object({ $link: cid }),
    mimeType: string,
    size: integerIn({ min: 0 }),
  })
}

/**
 * An object that names its own definition in `$type`. A member that is listed is read as its definition
 * says; any other is let through. https://atproto.com/specs/lexicon#union
 */
export function openUnion(members: Fields = {}): Field {
  const known = new Map<unknown, Field>(Object.entries(members))
  const open = object({ $type: string })
  return (value) => {
    const read = open(value)
    return known.get(read['$type'])?.(read) ?? read
  }
}

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON may hold it as a key; assigned on, it would become the prototype of whatever it is assigned to. */
function withoutPrototype(value: Properties): Properties {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__proto__'))
}
