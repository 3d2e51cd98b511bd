import { fromBase64 } from '../encoding/base-64.ts'
import { invalidRequest } from '../errors.ts'

export type Authorization = { readonly scheme: 'Basic' | 'Bearer' | 'DPoP'; readonly value: string }

const schemes = { BASIC: 'Basic', BEARER: 'Bearer', DPOP: 'DPoP' } as const

/** undefined when there is no header; the scheme's case does not matter. */
export function readAuthorization(request: Request): Authorization | undefined {
  const header = request.headers.get('authorization')
  if (!header) return undefined
  const [name = '', value, ...rest] = header.split(' ')
  if (value === undefined || rest.length > 0) {
    throw invalidRequest('Malformed authorization header', 'InvalidToken')
  }
  const known = Object.entries(schemes).find(([scheme]) => scheme === name.toUpperCase())
  if (known) return { scheme: known[1], value }
  throw invalidRequest(`Unsupported authorization type: ${name}`, 'InvalidToken')
}

/** Whether the header is the administrator's, `admin` and the server's password. */
export function isAdmin(request: Request, adminPassword: string): boolean {
  try {
    const authorization = readAuthorization(request)
    if (authorization?.scheme !== 'Basic') return false
    const text = new TextDecoder().decode(fromBase64(authorization.value))
    return text === `admin:${adminPassword}`
  } catch {
    return false
  }
}
