/**
 * What each recipe does. `amount`: the number that may follow the name (`slow=5`), by default this one. `cors`: whether
 * the answer lets a page read it; a proxy's does so only when asked to (`html:cors`).
 */
export const faultKinds = {
  'lost-request': { what: 'the request never reaches the server' },
  'lost-response': { what: 'the server does it; its answer is lost' },
  slow: { what: 'the answer comes 30 s late (slow=5: 5 s)', amount: 30 },
  hang: { what: 'no answer, and no end' },
  offline: { what: 'nobody is there: every connection is closed' },
  'broken-off': { what: 'the connection ends in the middle of the answer' },
  '5xx': { what: 'the server fails with 500 (5xx=503: another)', amount: 500 },
  '429': {
    what: 'too many requests, and in how many seconds to come back (429=300)',
    amount: 60,
  },
  '429-bare': { what: 'too many requests, without a word on how long' },
  expired: { what: 'the token is refused: ExpiredToken' },
  unknown: { what: 'the server does not know the method' },
  'odd-error': { what: 'a refusal with a name and words that nobody has heard of' },
  redirect: { what: 'the server sends the call to another host' },
  truncated: { what: 'half of the answer, as if that were all' },
  'wrong-schema': { what: 'the answer with every value null' },
  'other-account': { what: 'the answer is about another DID' },
  endless: { what: 'an answer that goes on for ever' },
  html: { what: 'the page of a proxy, 502 (html=200: another)', amount: 502 },
  'html-401': { what: 'the page of a network that wants a sign-in, 401', amount: 401 },
  'no-cors': { what: 'answers that no page may read' },
  'no-grace': { what: 'a refresh token works once; without this the PDS takes it again for 2 h' },
} as const satisfies Record<string, { what: string; amount?: number }>

export type FaultName = keyof typeof faultKinds

type Often =
  | { kind: 'always' }
  | { kind: 'first'; count: number }
  | { kind: 'every'; nth: number }
  | { kind: 'share'; percent: number }

/** One fault, for which calls, and how often. */
export type Recipe = {
  name: FaultName
  amount: number
  /** Last parts of their NSIDs; none: every call. */
  methods: readonly string[]
  often: Often
  cors: boolean
  /** As it was written. */
  text: string
}

/**
 * Reads recipes as they are written, separated by commas: `lost-response:refreshSession:once, 5xx:50%`.
 * Throws an error that says what is wrong with which.
 */
export function readRecipes(text: string): Recipe[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'none')
    .map(readRecipe)
}

function readRecipe(text: string): Recipe {
  const [head = '', ...rest] = text.split(':').map((part) => part.trim())
  const [name = '', amount] = head.split('=')
  if (!isFaultName(name)) {
    throw new Error(`"${name}" is no fault. Known: ${Object.keys(faultKinds).join(', ')}`)
  }
  const recipe: Recipe = {
    name,
    amount: readAmount(name, amount),
    methods: [],
    often: { kind: 'always' },
    cors: false,
    text,
  }
  for (const part of rest) {
    const often = readOften(part)
    if (often) recipe.often = often
    else if (part === 'cors') recipe.cors = true
    else if (/^[a-z_][a-z.+_]*$/i.test(part)) recipe.methods = part.split('+').map(lastPart)
    else throw new Error(`"${part}" in "${text}" is neither a method nor how often`)
  }
  return recipe
}

function readAmount(name: FaultName, written: string | undefined): number {
  const kind: { what: string; amount?: number } = faultKinds[name]
  if (written === undefined) return kind.amount ?? 0
  if (kind.amount === undefined) throw new Error(`${name} takes no number`)
  const amount = Number(written)
  if (!/^\d+$/.test(written)) throw new Error(`"${written}" in ${name} is no whole number`)
  const isStatus = name === '5xx' || name.startsWith('html')
  if (isStatus && (amount < 200 || amount > 599)) throw new Error(`${amount} is no status`)
  return amount
}

function readOften(part: string): Often | undefined {
  if (part === 'once') return { kind: 'first', count: 1 }
  const [, count] = /^(\d+) ?times$/.exec(part) ?? []
  if (count !== undefined) return { kind: 'first', count: Number(count) }
  const [, nth] = /^every[ -]?([1-9]\d*)$/.exec(part) ?? []
  if (nth !== undefined) return { kind: 'every', nth: Number(nth) }
  const [, percent] = /^(\d+)%$/.exec(part) ?? []
  if (percent !== undefined) return { kind: 'share', percent: Number(percent) }
  return undefined
}

function lastPart(method: string): string {
  return method.split('.').at(-1) ?? method
}

function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faultKinds, name)
}

export const faultsUsage = `
Faults (--faults, also several, separated by commas), each between the browser and the PDS:
${Object.entries(faultKinds)
  .map(([name, { what }]) => `  ${name.padEnd(15)}${what}`)
  .join('\n')}

  <fault>[=<number>][:<method>[+<method>]][:<how often>][:cors]
  method      the last part of its name: refreshSession; none: every call
  how often   once, "3 times", "every 3", 50%; else always
  cors        the page of a proxy is one that browsers may read

  --faults lost-response:refreshSession:once
  --faults no-grace,lost-response:refreshSession:once
  --faults "5xx:listAppPasswords, slow=5:50%"
  --faults none           nothing yet: they can be switched on the page "Faults"
`
