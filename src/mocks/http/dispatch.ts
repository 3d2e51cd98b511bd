import { findAccount } from '../accounts/find-account.ts'
import { invalidRequest, XrpcFault } from '../errors.ts'
import { answer, answerJson, answerPreflight } from './respond.ts'
import { type Exchange, globalBucket, type Route } from './route.ts'
import { unknownMethod } from './unknown-method.ts'

/** The methods that one generation of servers knows, by NSID. */
export type Routes = Readonly<Partial<Record<string, Route>>>

/** One request to a server, from its first line to the answer. */
export async function dispatch(
  routes: Routes,
  exchange: Omit<Exchange, 'headers'>,
): Promise<Response> {
  const { pds, request } = exchange
  if (request.method === 'OPTIONS') return answerPreflight(request, pds.options)
  const headers = new Headers()
  try {
    const response = await answerPath(routes, { ...exchange, headers })
    return request.method === 'HEAD' ? new Response(null, response) : response
  } catch (error) {
    if (!(error instanceof XrpcFault)) throw error
    for (const [name, value] of Object.entries(error.headers)) headers.set(name, value)
    const isSaid = error.message !== '' && !pds.options.wordlessErrors
    const message = isSaid ? { message: error.message } : {}
    return answerJson(error.status, { error: error.error, ...message }, headers)
  }
}

function answerPath(routes: Routes, exchange: Exchange): Promise<Response> | Response {
  const { pds, request, headers } = exchange
  const { pathname, hostname } = new URL(request.url)
  const [, path] = /^\/xrpc\/(.*)$/u.exec(pathname) ?? []
  if (path !== undefined) return answerXrpc(routes, path.replace(/\/$/u, ''), exchange)
  if (pathname === '/.well-known/atproto-did') {
    const account = findAccount(pds, hostname)
    headers.set('content-type', 'text/plain; charset=utf-8')
    return answer(account ? 200 : 404, account?.did ?? 'User not found', headers)
  }
  if (
    pathname === '/.well-known/oauth-protected-resource' &&
    pds.options.generation === 'current'
  ) {
    // RFC 9728. Behind an entryway, that is where people sign in.
    const document = { resource: pds.hostOrigin, authorization_servers: [pds.origin] }
    return answerJson(200, document, headers)
  }
  headers.set('content-type', 'text/html; charset=utf-8')
  return answer(404, '<!DOCTYPE html><title>Error</title><pre>Not found</pre>', headers)
}

function answerXrpc(routes: Routes, nsid: string, exchange: Exchange): Promise<Response> {
  const { pds, request, limiter, headers } = exchange
  const route = pds.options.lacks.includes(nsid) ? undefined : routes[nsid]
  if (route?.served(pds)) {
    const expected = route.type === 'query' ? 'GET' : 'POST'
    const { method } = request
    if (method === expected || (method === 'HEAD' && expected === 'GET')) {
      return route.respond(exchange)
    }
    if (['GET', 'HEAD', 'POST'].includes(method)) {
      throw invalidRequest(`Incorrect HTTP method (${method}) expected ${expected}`)
    }
  }
  if (!/^[a-zA-Z0-9]+(?:[-.][a-zA-Z0-9]+)*$/u.test(nsid)) throw invalidRequest('invalid xrpc path')
  if (pds.options.rateLimits) {
    for (const [name, value] of Object.entries(limiter.consume([globalBucket]))) {
      headers.set(name, value)
    }
  }
  throw unknownMethod(pds, request, nsid)
}
