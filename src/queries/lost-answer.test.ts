import { expect, test, vi } from 'vitest'
import { InvalidAnswer, NoAnswer, ServerRefusal } from '@/client/errors.ts'
import { changeOnce, mayBeDone } from './lost-answer.ts'

const call = { host: 'pds.test', method: 'com.atproto.server.updateEmail' }
const lost = new NoAnswer({ ...call, cause: 'timeout' })
const refused = (status: number) => new ServerRefusal({ ...call, status })

test.each([
  ['no answer in time', lost, true],
  ['a connection that broke', new NoAnswer({ ...call, cause: 'offline' }), true],
  ['a page', new InvalidAnswer({ ...call, reason: 'unreadable', status: 502, message: '' }), true],
  ['a server that fails', refused(500), true],
  ['a refusal', refused(400), false],
  ['a method that the server lacks', refused(501), false],
  ['too many tries', refused(429), false],
  ['a mistake of ours', new TypeError('x'), false],
])('row 29: after %s, it may have happened: %s', (_, error, expected) => {
  expect(mayBeDone(error)).toBe(expected)
})

test.each([
  ['it did happen', async () => 'new', true],
  ['it did not happen', async () => 'old', false],
  ['it is unknown', () => Promise.reject(lost), undefined],
])('row 29: the answer is lost, the state is read again: %s', async (_, look, isMade) => {
  const change = vi.fn<() => Promise<void>>(() => Promise.reject(lost))
  const outcome = await changeOnce({ change, look, isMade: (now) => now === 'new' })
  expect(outcome).toMatchObject({ isMade, lost })
  expect(change).toHaveBeenCalledTimes(1)
})

test('row 29: what the server took is looked at, too', async () => {
  const isMade = (now: string) => now === 'new'
  const change = async () => {}
  expect(await changeOnce({ change, look: async () => 'old', isMade })).toEqual({
    now: 'old',
    isMade: false,
    lost: undefined,
  })
})

test('row 29: a refusal is believed at once', async () => {
  const look = vi.fn<() => Promise<string>>(async () => 'old')
  const change = () => Promise.reject(refused(400))
  await expect(changeOnce({ change, look, isMade: () => true })).rejects.toMatchObject({
    status: 400,
  })
  expect(look).not.toHaveBeenCalled()
})
