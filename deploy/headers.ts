export type HeaderOptions = {
  /**
   * The services that the console may call. Without the list: any `https:` service, and `http:` ones on
   * this machine.
   */
  pdsOrigins?: readonly string[]
  /** Asked for DID documents; counts only beside `pdsOrigins`. */
  plcDirectory?: string
  /** Asked which DID a handle stands for; counts only beside `pdsOrigins`. */
  handleResolver?: string
  /** For the demo alone, whose mock server is a service worker with a Trusted Types policy of its own. */
  serviceWorkerMock?: boolean
}

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self' https: http://localhost:* http://127.0.0.1:*",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}

/** The value of `Content-Security-Policy` (CSP level 3, Trusted Types). */
export function contentSecurityPolicy(options: HeaderOptions = {}): string {
  const policy = {
    ...directives,
    ...(options.pdsOrigins === undefined ? {} : { 'connect-src': connectSources(options) }),
    ...(options.serviceWorkerMock === true
      ? { 'worker-src': "'self'", 'trusted-types': 'default' }
      : {}),
  }
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

function connectSources({
  pdsOrigins = [],
  plcDirectory = 'https://plc.directory',
  handleResolver = 'https://public.api.bsky.app',
}: HeaderOptions): string {
  const origins = [plcDirectory, handleResolver, ...pdsOrigins].map(readOrigin)
  return ["'self'", ...new Set(origins)].join(' ')
}

/** A typing error must not end in a policy that allows something else. */
function readOrigin(given: string): string {
  const url = URL.parse(given)
  const loopback = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1'
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback)
  if (!secure || given.replace(/\/$/, '').toLowerCase() !== url.origin || given.includes('*')) {
    throw new Error(`"${given}" is not an origin such as https://pds.example.com`)
  }
  return url.origin
}

/** Sent with every answer. `Cache-Control` depends on the path: {@link cacheControlFor}. */
export function securityHeaders(options: HeaderOptions = {}): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self)',
  }
}

/** Files under `/assets/` carry a hash of their content in their name; all others keep theirs. */
export function cacheControlFor(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
