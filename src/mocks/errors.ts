/** A refusal that the server answers with: HTTP status, error name and message as in XRPC. */
export class XrpcFault extends Error {
  override readonly name = 'XrpcFault'
  readonly status: number
  readonly error: string
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    error: string,
    message?: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.error = error
    this.headers = headers
  }
}

export function invalidRequest(message: string, error = 'InvalidRequest'): XrpcFault {
  return new XrpcFault(400, error, message)
}

export function authRequired(
  message = 'Authentication Required',
  error = 'AuthenticationRequired',
): XrpcFault {
  return new XrpcFault(401, error, message)
}

/** What a failed database constraint or an unread body ends as: the cause is never told. */
export function internalError(): XrpcFault {
  return new XrpcFault(500, 'InternalServerError', 'Internal Server Error')
}
