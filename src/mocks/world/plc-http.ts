import { answerPreflight } from '../http/respond.ts'
import type { PlcDirectory } from './plc-directory.ts'

/** The directory's reading side over HTTP: `/{did}`, `/{did}/data`, `/{did}/log`, `/{did}/log/last`. */
export function answerPlcRequest(directory: PlcDirectory, request: Request): Response {
  const { pathname } = new URL(request.url)
  const [did = '', ...rest] = decodeURIComponent(pathname.slice(1)).split('/')
  if (request.method === 'OPTIONS') return answerPreflight(request)
  if (request.method !== 'GET') return json(405, { message: 'Method Not Allowed' })
  const log = directory.logs.get(did)
  if (log === undefined) return json(404, { message: `DID not registered: ${did}` })
  switch (rest.join('/')) {
    case '':
      return json(200, directory.document(did), 'application/did+ld+json; charset=utf-8')
    case 'data': {
      const { rotationKeys, verificationMethods, alsoKnownAs, services } = directory.data(did) ?? {}
      return json(200, { did, verificationMethods, rotationKeys, alsoKnownAs, services })
    }
    case 'log':
      return json(200, log)
    case 'log/last':
      return json(200, log.at(-1))
    default:
      return json(404, { message: 'Not Found' })
  }
}

function json(status: number, body: unknown, type = 'application/json; charset=utf-8'): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': type, 'access-control-allow-origin': '*' },
  })
}
