import { expect, test } from 'vitest'
import { createMockWorld } from '@/mocks/mock-world.ts'
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
  return takesTokens(origin, { fetch })
}

test('row 33: a server that lets this browser send no token is told from one that is away', async () => {
  expect(await serve(() => true)).toBe(true)
  expect(await serve(({ headers }) => !headers.has('authorization'))).toBe(false)
  await expect(serve(() => false)).rejects.toMatchObject({ cause: 'unreachable' })
})
