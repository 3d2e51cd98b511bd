import type * as z from 'zod/mini'

/** An issue as zod reports it with `reportInput`. */
type Issue = z.core.$ZodIssue

/** What is wrong with a value, in the words of the reference PDS but never with the value itself. */
export function reasonOf(issue: Issue): string {
  if (isMissingKey(issue)) return `Missing required key "${String(issue.path.at(-1))}"`
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${nameOf(issue.expected)} value type (got ${kindOf(issue.input)})`
    case 'invalid_format':
      return `Invalid ${issue.format}`
    case 'invalid_value':
      return `Expected one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`
    case 'too_big':
      return `${nameOf(issue.origin)} too big (maximum ${issue.maximum})`
    case 'too_small':
      return `${nameOf(issue.origin)} too small (minimum ${issue.minimum})`
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    default:
      return 'Invalid value'
  }
}

/** Where an issue is, as `$.codes[3].createdAt`. A missing key is the fault of the object that lacks it. */
export function pathOf(issue: Issue): string {
  const path = isMissingKey(issue) ? issue.path.slice(0, -1) : issue.path
  return `$${path.map((key) => segmentOf(key)).join('')}`
}

function isMissingKey(issue: Issue): boolean {
  return issue.input === undefined && typeof issue.path.at(-1) === 'string'
}

function segmentOf(key: PropertyKey): string {
  if (typeof key !== 'string') return `[${String(key)}]`
  return /^[a-zA-Z_$][a-zA-Z0-9_$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}

/** The lexicon knows whole numbers only. */
function nameOf(type: string): string {
  return type === 'number' || type === 'int' ? 'integer' : type
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
