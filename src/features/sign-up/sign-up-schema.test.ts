import { setupI18n } from '@lingui/core'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { signUpSchema, type SignUpValues } from './sign-up-schema.ts'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const server = { domains: ['.test', '.other.test'], inviteCodeRequired: false }
const good: SignUpValues = {
  name: 'alice',
  domain: '.test',
  email: 'alice@example.com',
  password: 'long enough',
  inviteCode: '',
  recoveryKey: '',
  persistent: true,
}

function read(values: Partial<SignUpValues>, at: Partial<typeof server> = {}) {
  const schema = signUpSchema((message) => i18n._(message), { ...server, ...at })
  return z.safeParse(schema, { ...good, ...values })
}

function problems(values: Partial<SignUpValues>, at?: Partial<typeof server>) {
  const { error } = read(values, at)
  const issues = error?.issues ?? []
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]))
}

test('space round everything but the password is dropped', () => {
  const values = {
    email: ' alice@example.com\n',
    inviteCode: ' pds-test-abcde-fghij ',
    recoveryKey: ' did:key:zQ3shokFTS3brHcDQrwRsaCe6oRcMLrBGh3RL2tHyZ5nZ5n6V ',
    password: '  spaces  ',
  }
  expect(read(values).data).toMatchObject({
    email: 'alice@example.com',
    inviteCode: 'pds-test-abcde-fghij',
    recoveryKey: 'did:key:zQ3shokFTS3brHcDQrwRsaCe6oRcMLrBGh3RL2tHyZ5nZ5n6V',
    password: '  spaces  ',
  })
})

test.each(['alice', ' @Alice ', 'alice.test', 'alice.other.test'])('takes the name %j', (name) => {
  expect(problems({ name })).toEqual({})
})

test('without domains only a whole handle will do', () => {
  const at = { domains: [] }
  expect(problems({ name: 'alice.example', domain: '' }, at)).toEqual({})
  expect(problems({ name: 'alice', domain: '' }, at)).toHaveProperty('name')
})

test.each([
  '',
  '   ',
  'alice',
  'alice@example',
  'alice @example.com',
  'a@b@example.com',
  '@example.com',
  'alice@example..com',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b'.repeat(250)}.com`,
])('%j is no e-mail address', (email) => {
  expect(problems({ email })).toHaveProperty('email')
})

test.each(['älice@exämple.com', "o'neil+tag@mail.example.com"])('%j is one', (email) => {
  expect(problems({ email })).toEqual({})
})

test.each(['', 'short', '1234567', 'x'.repeat(257), '🔑'.repeat(129)])(
  '%j is no password',
  (password) => {
    expect(problems({ password })).toHaveProperty('password')
  },
)

test.each(['        ', 'pässwörd', 'x'.repeat(256)])('%j is one', (password) => {
  expect(problems({ password })).toEqual({})
})

test('an invite code is needed only where the server wants one', () => {
  expect(problems({ inviteCode: '  ' })).toEqual({})
  expect(problems({ inviteCode: '  ' }, { inviteCodeRequired: true })).toHaveProperty('inviteCode')
})

test.each([
  'did:key:',
  'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  'did:plc:abcdefghijklmnopqrstuvwx',
  'zQ3shokFTS3brHcDQrwRsaCe6oRcMLrBGh3RL2tHyZ5nZ5n6V',
  'did:key:zQ3shokFTS3brHcDQrwRsaCe6oRcMLrBGh3RL2tHyZ5nZ5n6',
])('%j is no recovery key', (recoveryKey) => {
  expect(problems({ recoveryKey })).toHaveProperty('recoveryKey')
})

test('everything that is wrong is said at once', () => {
  const values = { name: '-', email: '', password: '', recoveryKey: 'x' }
  expect(Object.keys(problems(values)).toSorted()).toEqual([
    'email',
    'name',
    'password',
    'recoveryKey',
  ])
})
