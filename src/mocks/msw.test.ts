import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMockWorld } from './mock-world.ts'
import { mswHandlers } from './msw.ts'

const world = createMockWorld()
const server = setupServer(...mswHandlers(world))

beforeAll(() => server.listen({ onUnhandledFrame: 'bypass' }))
afterAll(() => server.close())

test('fetch reaches the servers of the world, also those that came later', async () => {
  const pds = world.addPds()
  const response = await fetch(`${pds.origin}/xrpc/com.atproto.server.describeServer`)
  expect(await response.json()).toMatchObject({ did: pds.did })
})
