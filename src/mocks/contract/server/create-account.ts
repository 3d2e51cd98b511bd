import { disableInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/disable-invite-codes.gen.ts'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { deactivateAccount } from '@/lexicon/generated/current/com/atproto/server/deactivate-account.gen.ts'
import { newAccount, newName, newSignUp, recoveryKey, signUpInput } from '../accounts.ts'
import { call } from '../call.ts'
import { contract, good, refused } from '../case.ts'
import { privateAnswer, takeDown } from '../common-cases.ts'
import { bodyCases } from './create-account-body.ts'
import { handleCases } from './create-account-handles.ts'

const unsupportedEmail = [
  400,
  'InvalidRequest',
  'This email address is not supported, please use a different email.',
] as const

export const createAccountContract = contract(
  createAccount,
  good(
    'signs up and in',
    () => {
      const { handle, ...input } = signUpInput()
      const [name = ''] = handle.split('.')
      // The handle comes back in lower case.
      return { input: { ...input, handle: `${name.toUpperCase()}.test` }, shows: { handle } }
    },
    { headers: privateAnswer },
  ),
  good('without a password: nobody can sign in', () => {
    const { handle, email } = signUpInput()
    return { input: { handle, email } }
  }),
  good('with an empty password', () => ({ input: { ...signUpInput(), password: '' } })),
  good('with an invite code', async (target) => ({ input: await newSignUp(target) }), {
    on: 'strict',
    headers: { 'ratelimit-limit': '100', 'ratelimit-policy': '100;w=300' },
  }),
  good('ignores what it does not know', () => ({
    input: { ...signUpInput(), verificationCode: '1', verificationPhone: '2', unknown: 3 },
  })),
  good('with an address in unicode', () => {
    const name = newName()
    return { input: { ...signUpInput(name), email: `${name}.ü@bücher.example` } }
  }),
  good('with a subdomain of a disposable host', () => {
    const name = newName()
    return { input: { ...signUpInput(name), email: `${name}@x.mailinator.com` } }
  }),
  good('with a recovery key', () => ({ input: { ...signUpInput(), recoveryKey } })),
  good('with an empty recovery key', () => ({ input: { ...signUpInput(), recoveryKey: '' } })),
  refused(
    'a recovery key that is none',
    [400, 'InvalidRequest', /^Unsupported key type nonsense/u],
    () => ({
      input: { ...signUpInput(), recoveryKey: 'nonsense' },
    }),
  ),
  refused('a PLC operation', [400, 'InvalidRequest', 'Unsupported input: "plcOp"'], () => ({
    input: { ...signUpInput(), plcOp: {} },
  })),
  refused(
    'a password too long',
    [400, 'InvalidRequest', 'Password too long. Maximum length is 256 characters.'],
    () => ({ input: { ...signUpInput(), password: 'x'.repeat(257) } }),
  ),
  refused(
    'no invite code',
    [400, 'InvalidInviteCode', 'No invite code provided'],
    () => ({ input: signUpInput() }),
    {
      on: 'strict',
    },
  ),
  refused(
    'an unknown invite code',
    [400, 'InvalidInviteCode', 'Provided invite code not available'],
    () => ({ input: { ...signUpInput(), inviteCode: 'localhost-aaaaa-aaaaa' } }),
    { on: 'strict' },
  ),
  refused(
    'an invite code used up',
    [400, 'InvalidInviteCode', 'Provided invite code not available'],
    async (target) => {
      const input = await newSignUp(target)
      await call(target, createAccount, { input })
      return { input: { ...signUpInput(), inviteCode: input.inviteCode } }
    },
    { on: 'strict' },
  ),
  refused(
    'a disabled invite code',
    [400, 'InvalidInviteCode', 'Provided invite code not available'],
    async (target) => {
      const input = await newSignUp(target)
      await call(target, disableInviteCodes, { admin: true, input: { codes: [input.inviteCode] } })
      return { input }
    },
    { on: 'strict' },
  ),
  refused('no e-mail address', [400, 'InvalidRequest', 'Email is required'], () => {
    const { handle, password } = signUpInput()
    return { input: { handle, password } }
  }),
  [
    'plain',
    ' a@example.com',
    'a@example.com ',
    'a@localhost',
    '"a b"@example.com',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@@example.com',
    'a..b@example.com',
    `${'x'.repeat(65)}@example.com`,
    'a@mailinator.com',
  ].map((email) =>
    refused(`the address ${email}`, unsupportedEmail, () => ({
      input: { ...signUpInput(), email },
    })),
  ),
  handleCases,
  refused(
    'a handle that is taken',
    [400, 'InvalidRequest', /^Handle already taken: c/u],
    async (target) => {
      const { handle } = await newAccount(target)
      return { input: { ...signUpInput(), handle } }
    },
  ),
  refused(
    'an address that is taken',
    [400, 'InvalidRequest', /^Email already taken: C/u],
    async (target) => {
      const { email } = await newAccount(target)
      return { input: { ...signUpInput(), email: `C${email.slice(1)}` } }
    },
  ),
  refused(
    'a handle that a deactivated account holds',
    [500, 'InternalServerError', 'Internal Server Error'],
    async (target) => {
      const { handle, accessJwt } = await newAccount(target)
      await call(target, deactivateAccount, { token: accessJwt, input: {} })
      return { input: { ...signUpInput(), handle } }
    },
  ),
  refused(
    'an address that an account taken down holds',
    [500, 'InternalServerError', 'Internal Server Error'],
    async (target) => {
      const { did, email } = await newAccount(target)
      await takeDown(target, did)
      return { input: { ...signUpInput(), email } }
    },
  ),
  bodyCases,
)
