import * as z from 'zod/mini'
import { _default as defaulted } from 'zod/mini'
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

/** A field of a lexicon document as a schema. The generated modules are built of these alone. */
export type Field = z.ZodMiniType

export const string = /* @__PURE__ */ z.string()
export const integer = /* @__PURE__ */ z.int()
export const boolean = /* @__PURE__ */ z.boolean()

export const atIdentifier = /* @__PURE__ */ z.stringFormat('AT identifier', isAtIdentifier)
export const atUri = /* @__PURE__ */ z.stringFormat('AT URI', isAtUri)
export const cid = /* @__PURE__ */ z.stringFormat('CID string', isCid)
export const datetime = /* @__PURE__ */ z.stringFormat('datetime', isDatetime)
export const did = /* @__PURE__ */ z.stringFormat('DID', isDid)
export const handle = /* @__PURE__ */ z.stringFormat('handle', isHandle)
/** @public For a document that asks for it; none does now. */
export const language = /* @__PURE__ */ z.stringFormat('language', isLanguage)
export const nsid = /* @__PURE__ */ z.stringFormat('NSID', isNsid)
/** @public For a document that asks for it; none does now. */
export const recordKey = /* @__PURE__ */ z.stringFormat('record key', isRecordKey)
export const tid = /* @__PURE__ */ z.stringFormat('TID string', isTid)
/** @public For a document that asks for it; none does now. */
export const uri = /* @__PURE__ */ z.stringFormat('uri', isUri)

/** The lexicon's `unknown`: any object. */
export const unknown = /* @__PURE__ */ z.looseObject({})

/** A reference to a blob in a repository. https://atproto.com/specs/data-model#blob-type */
export function blob(): Field {
  return z.looseObject({
    $type: z.literal('blob'),
    ref: z.looseObject({ $link: cid }),
    mimeType: string,
    size: z.int().check(z.gte(0)),
  })
}

/** An object that lets keys through which the document does not know. */
export function object(fields: Record<string, Field>): Field {
  return z.looseObject(fields)
}

/** A list, with bounds on the number of its items. */
export function array(items: Field, bounds: Bounds = {}): Field {
  const checks = []
  if (bounds.min !== undefined) checks.push(z.minLength(bounds.min))
  if (bounds.max !== undefined) checks.push(z.maxLength(bounds.max))
  return z.array(items).check(...checks)
}

/** A field that may be left out. */
export function optional(field: Field): Field {
  return z.optional(field)
}

/** A field that reads as `value` where it was left out. */
export function withDefault(field: Field, value: string | number | boolean): Field {
  return defaulted(field, value)
}

/** Inclusive bounds. */
type Bounds = { min?: number; max?: number }

/** An integer within bounds. */
export function integerIn(bounds: Bounds): Field {
  const checks = []
  if (bounds.min !== undefined) checks.push(z.gte(bounds.min))
  if (bounds.max !== undefined) checks.push(z.lte(bounds.max))
  return integer.check(...checks)
}

/** One of the values that a closed `enum` names. */
export function oneOf(values: readonly [string, ...string[]]): Field {
  return z.enum(values)
}

const encoder = /* @__PURE__ */ new TextEncoder()

/** A string whose length is bounded in bytes of UTF-8. */
export function inBytes(field: z.ZodMiniType<string, string>, bounds: Bounds): Field {
  return field.check(sized(bounds, (value) => encoder.encode(value).length))
}

/** A string whose length is bounded in graphemes, which is what a reader sees as one character. */
export function inGraphemes(field: z.ZodMiniType<string, string>, bounds: Bounds): Field {
  const segmenter = new Intl.Segmenter()
  return field.check(sized(bounds, (value) => [...segmenter.segment(value)].length))
}

function sized({ min, max }: Bounds, sizeOf: (value: string) => number): z.core.CheckFn<string> {
  return ({ value, issues }) => {
    const size = sizeOf(value)
    if (min !== undefined && size < min)
      issues.push({ code: 'too_small', origin: 'string', minimum: min, input: value })
    if (max !== undefined && size > max)
      issues.push({ code: 'too_big', origin: 'string', maximum: max, input: value })
  }
}

/**
 * An object that names its own definition in `$type`. A member that is listed is read as its definition
 * says; any other is let through. https://atproto.com/specs/lexicon#union
 */
export function openUnion(members: Record<string, () => Field> = {}): Field {
  const makers = new Map(Object.entries(members))
  const made = new Map<string, Field>()
  return z.looseObject({ $type: string }).check(({ value, issues }) => {
    const member = made.get(value.$type) ?? makers.get(value.$type)?.()
    if (!member) return
    made.set(value.$type, member)
    // zod's seam for libraries: its issues keep their paths, relative to this value.
    // oxlint-disable-next-line eslint/no-underscore-dangle
    const read = member._zod.run({ value, issues: [] }, {})
    if (read instanceof Promise) throw new TypeError('A lexicon field reads at once.')
    issues.push(...read.issues)
  })
}
