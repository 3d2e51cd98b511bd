import { readAuthorization } from '../auth/authorization-header.ts'
import { authRequired, invalidRequest, XrpcFault } from '../errors.ts'
import type { UnknownMethods } from '../options.ts'
import type { Pds } from '../pds.ts'

/** How this server refuses a method that it does not know, whatever the verb; `nsid` is well formed. */
export function unknownMethod(pds: Pds, request: Request, nsid: string): XrpcFault {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
    return invalidRequest('XRPC requests only supports GET and POST')
  }
  switch (pds.options.unknownMethods ?? usual(pds)) {
    case 'notFound':
      return new XrpcFault(404, 'XRPCNotSupported', 'XRPCNotSupported')
    case 'upstreamFailure':
      return new XrpcFault(502, 'UpstreamFailure', 'Upstream service unreachable')
    case 'noService':
      return invalidRequest(`No service configured for ${nsid}`)
    case 'authMissing':
      // What would be passed on needs a token first; the AppView knows nothing either.
      if (!readAuthorization(request)) return authRequired('Authentication Required', 'AuthMissing')
      break
    case 'notImplemented':
  }
  return new XrpcFault(501, 'MethodNotImplemented', 'Method Not Implemented')
}

/** Servers of today pass on what they do not know, those before said so. */
function usual({ options }: Pds): UnknownMethods {
  if (options.generation !== 'current') return 'notImplemented'
  return options.appView ? 'authMissing' : 'noService'
}
