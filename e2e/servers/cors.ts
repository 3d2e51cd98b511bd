import type { BrowserContext, Request as Sent } from '@playwright/test'
import type { MockWorld } from '@/mocks/mock-world.ts'

/** What `Access-Control-Allow-Headers: *` covers: in browsers of today everything; in the Fetch standard all but Authorization. */
export type Star = 'everything' | 'all but authorization'

/** What a page asks for in a preflight; a browser adds the rest by itself, and may. */
const asked = new Set(['authorization', 'content-type', 'atproto-proxy', 'atproto-accept-labelers'])
const simpleTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/

/**
 * Lets through what a preflight allows. Once a test has a route, Playwright answers preflights itself and allows all;
 * what of an answer a page may read is then still up to the browser.
 */
export async function enforcePreflights(
  context: BrowserContext,
  world: MockWorld,
  star: Star,
): Promise<void> {
  await context.route(
    (url) => world.origins().includes(url.origin),
    async (route) => {
      const wanted = namesToAllow(route.request())
      const allowed = wanted.length === 0 || (await ask(world, route.request(), wanted, star))
      await (allowed ? route.fallback() : route.abort('failed'))
    },
  )
}

function namesToAllow(request: Sent): string[] {
  return Object.entries(request.headers()).flatMap(([name, value]) =>
    asked.has(name) && !(name === 'content-type' && simpleTypes.test(value)) ? [name] : [],
  )
}

/** Source: https://fetch.spec.whatwg.org/#cors-preflight-fetch, for requests without cookies */
async function ask(
  world: MockWorld,
  request: Sent,
  wanted: readonly string[],
  star: Star,
): Promise<boolean> {
  const { headers, ok } = await world.fetch(
    new Request(request.url(), {
      method: 'OPTIONS',
      headers: {
        'access-control-request-method': request.method(),
        'access-control-request-headers': wanted.join(','),
      },
    }),
  )
  const named = (headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/)
  const isAllowed = (name: string) =>
    named.includes(name) ||
    (named.includes('*') && (name !== 'authorization' || star === 'everything'))
  return ok && headers.get('access-control-allow-origin') === '*' && wanted.every(isAllowed)
}
