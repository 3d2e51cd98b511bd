import { expect, test } from 'vitest'
import { appPasswordDeeds, deedsOf } from './deeds.ts'

const said = (list: readonly { message?: string }[]) => list.map(({ message }) => message)

test('an app password opens what servers let it, and messages only when privileged', () => {
  const plain = deedsOf('appPassword')
  const privileged = deedsOf('appPasswordPrivileged')
  const messages = 'Read and send direct messages'
  expect(said(plain.cannot)).toContain(messages)
  expect(said(privileged.can)).toContain(messages)
  for (const { can, cannot } of [plain, privileged]) {
    expect(said(can)).toEqual(
      expect.arrayContaining(['See and revoke app passwords', 'Confirm the e-mail address']),
    )
    expect(said(cannot)).toEqual(
      expect.arrayContaining(['Make app passwords', 'Delete the account', 'See your invite codes']),
    )
  }
})

test('a taken-down account can leave, and little else', () => {
  const { can } = deedsOf('takendown')
  expect(said(can)).toEqual([
    'Export your data',
    'Deactivate the account',
    'Change the DID document, or move away',
    'Appeal to whoever runs the server',
  ])
})

test('the two kinds of app password differ in direct messages alone', () => {
  const differing = appPasswordDeeds().filter(({ plain, privileged }) => plain !== privileged)
  expect(differing.map(({ words }) => words.message)).toEqual(['Read and send direct messages'])
})
