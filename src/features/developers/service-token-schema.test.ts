import { expect, test } from 'vitest'
import { emptyServiceToken, serviceTokenSchema } from './service-token-schema.ts'

const schema = serviceTokenSchema(({ message = '' }) => message)
const plc = 'did:plc:abcdefghijklmnopqrstuvwx'

function problem(given: Partial<typeof emptyServiceToken>) {
  const values = { ...emptyServiceToken, audience: 'did:web:api.example.com', ...given }
  const { error } = schema.safeParse(values)
  const [issue] = error?.issues ?? []
  return issue && `${issue.path.join('.')}: ${issue.message}`
}

test.each(['did:web:api.example.com', ' did:web:localhost%3A2584 ', plc, `${plc}#bsky_appview`])(
  'takes the audience %j',
  (audience) => {
    expect(problem({ audience })).toBeUndefined()
  },
)

test.each([
  '',
  'api.example.com',
  'https://api.example.com',
  'did:plc:short',
  `${plc}x`,
  `${plc}#`,
  `${plc}#a b`,
  `${plc}#a#b`,
  '@alice.example.com',
  `did:web:${'a'.repeat(2048)}`,
])('does not take the audience %j', (audience) => {
  expect(problem({ audience })).toContain('audience: Type the DID')
})

test('a method may be left out; one that is typed is a name', () => {
  expect(problem({ method: ' com.example.getThing ' })).toBeUndefined()
  expect(problem({ method: 'getThing' })).toContain('method: This is no name')
})

test.each([
  ['60', '', ''],
  ['61', '', 'lifetime: Without a method'],
  ['3600', 'com.example.getThing', ''],
  ['3601', 'com.example.getThing', 'lifetime: Servers give tokens for at most 3600'],
  ['3601', '', 'lifetime: Servers give tokens for at most 3600'],
  ['0', '', 'lifetime: That is past'],
  ['-5', '', 'lifetime: That is past'],
  ['1.5', '', 'lifetime: Type a whole number'],
  ['', '', 'lifetime: Type a whole number'],
  ['soon', '', 'lifetime: Type a whole number'],
])('a life of %j with the method %j: %s', (lifetime, method, words) => {
  const found = problem({ lifetime, method }) ?? ''
  expect(found.slice(0, words.length)).toBe(words)
  expect(found === '').toBe(words === '')
})
