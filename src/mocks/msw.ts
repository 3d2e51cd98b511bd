import { http, type HttpHandler } from 'msw/http'
import type { MockWorld } from './mock-world.ts'

/**
 * The world as handlers for MSW, in Vitest and in the demo's service worker. Requests to other origins
 * stay unhandled: what becomes of them is for MSW's own setting to say.
 */
export function mswHandlers(world: MockWorld): HttpHandler[] {
  return [
    http.all('*', ({ request }) =>
      world.origins().includes(new URL(request.url).origin) ? world.fetch(request) : undefined,
    ),
  ]
}
