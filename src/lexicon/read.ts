import type { Field } from './fields.ts'
import type { BytesBody, JsonBody, Params, ParamsShape, Reader } from './method.ts'

/** `Given` with the keys present that its lexicon gives a default. */
type WithDefaults<Given, Defaulted extends keyof Given> = [Defaulted] extends [never]
  ? Given
  : Given & { [Key in Defaulted]-?: Exclude<Given[Key], undefined> }

/** A JSON body that reads as `Given`; `Defaulted` names the keys that have a default. */
export function json<Given, Defaulted extends keyof Given = never>(
  make: () => Field,
): JsonBody<WithDefaults<Given, Defaulted>, Given> {
  return { encoding: 'application/json', ...reader(make) }
}

/** Query parameters that read as `Given`; `Defaulted` names the keys that have a default. */
export function params<Given, Defaulted extends keyof Given = never>(
  shape: ParamsShape,
  make: () => Field,
): Params<WithDefaults<Given, Defaulted>, Given> {
  return { shape, ...reader(make) }
}

/** A body of bytes in one media type, or in any where it is `*\/*`. */
export function bytes(encoding: string): BytesBody {
  return { encoding }
}

/** The field is made at the first value, so that a module which is only imported costs nothing. */
function reader<Value, Given>(make: () => Field): Reader<Value, Given> {
  let field: Field | undefined
  return {
    parse(value) {
      field ??= make()
      // The one place where a value takes the type written beside its field: the generator writes both.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return field(value) as Value
    },
  }
}
