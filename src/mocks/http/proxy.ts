import type { Pds } from '../pds.ts'
import { answer } from './respond.ts'

type Door = (request: Request) => Promise<Response>

/** The server behind a proxy that now and then answers in its place; see {@link ProxyPage}. */
export function behindProxy({ options }: Pds, server: Door): Door {
  const calls = new Map<string, number>()
  return async (request) => {
    const [, nsid = ''] = /^\/xrpc\/(.+)$/u.exec(new URL(request.url).pathname) ?? []
    if (request.method === 'OPTIONS') return server(request)
    const call = (calls.get(nsid) ?? 0) + 1
    calls.set(nsid, call)
    const page = options.proxyPages.find(
      (each) => each.nsid === nsid && (each.call ?? call) === call,
    )
    if (page === undefined) return server(request)
    const html = `<!DOCTYPE html><title>${page.status}</title><h1>${page.status}</h1>`
    const headers = new Headers({ 'content-type': 'text/html' })
    if (page.cors) return answer(page.status, html, headers)
    return new Response(html, { status: page.status, headers })
  }
}
