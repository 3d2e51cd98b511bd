import { InvalidValue } from './errors.ts'

// What is wrong with a value, in the words of the reference PDS but never with the value itself.

/** Of another type than `type`. */
export function notOf(type: string, value: unknown): InvalidValue {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  return new InvalidValue('$', `Expected ${type} value type (got ${kind})`)
}

/** None of the values of a closed list. */
export function notOneOf(values: readonly string[]): InvalidValue {
  return new InvalidValue('$', `Expected one of ${values.map((one) => `"${one}"`).join(', ')}`)
}

/** A string that is not in the format of this name. */
export function misformed(format: string): InvalidValue {
  return new InvalidValue('$', `Invalid ${format}`)
}

/** A missing key is the fault of the object that lacks it. */
export function missing(key: string): InvalidValue {
  return new InvalidValue('$', `Missing required key "${key}"`)
}

/** Inclusive bounds. */
export type Bounds = { min?: number; max?: number }

/** Throws {@link InvalidValue} for a `size` out of bounds; `what` has it. */
export function checkSize(what: string, size: number, { min, max }: Bounds): void {
  if (min !== undefined && size < min)
    throw new InvalidValue('$', `${what} too small (minimum ${min})`)
  if (max !== undefined && size > max)
    throw new InvalidValue('$', `${what} too big (maximum ${max})`)
}

/** The fault of a part, as the whole has it: each level puts its own key before the path. */
export function within(key: string | number, fault: unknown): unknown {
  if (!(fault instanceof InvalidValue)) return fault
  return new InvalidValue(`$${segmentOf(key)}${fault.path.slice(1)}`, fault.reason)
}

function segmentOf(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`
  return /^[a-zA-Z_$][a-zA-Z0-9_$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}
