import { expect, test } from 'vitest'
import { createMockWorld } from '@/mocks/mock-world.ts'
import { checkReach } from './check-reach.ts'
import { takesTokens } from './takes-tokens.ts'

/** A server behind a browser that lets through what `passes`. */
function serve(passes: (request: Request) => boolean) {
  const world = createMockWorld()
  const { origin } = world.addPds()
  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    if (!passes(request)) throw new TypeError('Failed to fetch')
    return world.fetch(request)
  }
  return {
    tokens: takesTokens(origin, { fetch }),
    reach: checkReach(origin, { fetch, own: origin }),
  }
}

test('row 33: a server that lets this browser send no token is told from one that is away', async () => {
  const open = serve(() => true)
  expect(await open.tokens).toBe(true)
  expect(await open.reach).toEqual({ state: 'answers' })
  const closed = serve(({ headers }) => !headers.has('authorization'))
  expect(await closed.tokens).toBe(false)
  expect(await closed.reach).toEqual({ state: 'tokenless' })
  const away = serve(() => false)
  await expect(away.tokens).rejects.toMatchObject({ cause: 'unreachable' })
  expect(await away.reach).toEqual({ state: 'cutOff' })
})
