/** Why a text is no address that the console will talk to. */
export type AddressProblem =
  | 'empty'
  | 'notAUrl'
  | 'scheme'
  | 'insecure'
  | 'userInfo'
  | 'path'
  | 'localNetwork'

export type ServiceAddress = { origin: string } | { problem: AddressProblem }

/** Hosts that may be reached without TLS: what the Content-Security-Policy can express. */
const loopback = new Set(['localhost', '127.0.0.1'])

/**
 * Reads what a person typed as the address of a service: a host, with or without a port and a scheme.
 * Gives its origin ("https://pds.example", host in ASCII), or what is wrong with it. https is meant
 * where no scheme is given, http on a loopback host; http anywhere else is refused.
 */
export function readServiceAddress(typed: string): ServiceAddress {
  const text = typed.trim()
  if (text === '') return { problem: 'empty' }
  const url = URL.parse(withScheme(text))
  if (!url || /\s/.test(text)) return { problem: 'notAUrl' }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: 'scheme' }
  if (url.username !== '' || url.password !== '') return { problem: 'userInfo' }
  if (url.protocol === 'http:' && !loopback.has(url.hostname)) {
    return { problem: isLocalNetwork(url.hostname) ? 'localNetwork' : 'insecure' }
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return { problem: 'path' }
  if (!loopback.has(url.hostname) && !/[.:]/.test(url.hostname)) return { problem: 'notAUrl' }
  return { origin: url.origin }
}

/** The host (and port) of a service as a person reads it. */
export function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin
}

function withScheme(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text
  const host = text.split(/[/:?#]/, 1)[0]?.toLowerCase() ?? ''
  return `${loopback.has(host) ? 'http' : 'https'}://${text}`
}

function isLocalNetwork(host: string): boolean {
  return (
    /^(10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\./.test(host) ||
    host.startsWith('[') ||
    host.endsWith('.local')
  )
}
