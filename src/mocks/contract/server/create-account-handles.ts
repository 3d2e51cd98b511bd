import { signUpInput } from '../accounts.ts'
import { refused } from '../case.ts'

const handles = [
  ['x_y.test', 'InvalidRequest', undefined],
  ['no-dot', 'InvalidRequest', undefined],
  ['-a-.test', 'InvalidRequest', undefined],
  ['alice.local', 'InvalidHandle', 'Handle TLD is invalid or disallowed'],
  ['alice.arpa', 'InvalidHandle', 'Handle TLD is invalid or disallowed'],
  ['alice.invalid', 'InvalidHandle', 'Handle TLD is invalid or disallowed'],
  ['alice.localhost', 'InvalidHandle', 'Handle TLD is invalid or disallowed'],
  ['alice.internal', 'InvalidHandle', 'Handle TLD is invalid or disallowed'],
  ['alice.example', 'InvalidHandle', 'Handle TLD is invalid or disallowed'],
  ['alice.alt', 'InvalidHandle', 'Handle TLD is invalid or disallowed'],
  ['alice.onion', 'InvalidHandle', 'Handle TLD is invalid or disallowed'],
  ['alice.of.test', 'InvalidHandle', 'Invalid characters in handle'],
  ['al.test', 'InvalidHandle', 'Handle too short'],
  ['nineteen-characters.test', 'InvalidHandle', 'Handle too long'],
  ['admin.test', 'HandleNotAvailable', 'Reserved handle'],
  ['WWW.test', 'HandleNotAvailable', 'Reserved handle'],
  ['support.test', 'HandleNotAvailable', 'Reserved handle'],
  ['bsky.test', 'HandleNotAvailable', 'Reserved handle'],
  ['alice.com', 'UnsupportedDomain', 'Not a supported handle domain'],
] as const

/** The rules that a handle can break at sign-up. */
export const handleCases = handles.map(([handle, error, message]) =>
  refused(
    `the handle ${handle}`,
    message === undefined ? [400, error] : [400, error, message],
    () => ({
      input: { ...signUpInput(), handle },
    }),
  ),
)
