import type { BrowserContext, Request, Route } from '@playwright/test'
import { createAccount } from '@/lexicon/generated/current/com/atproto/server/create-account.gen.ts'
import { createSession } from '@/lexicon/generated/current/com/atproto/server/create-session.gen.ts'
import { refreshSession } from '@/lexicon/generated/current/com/atproto/server/refresh-session.gen.ts'
import type { LocalPdsInfo } from '../../local-pds/local-pds-info.ts'
import { mintAccessJwt } from '../../local-pds/mint-jwt.ts'

const issuing = new Set(
  [createAccount, createSession, refreshSession].map(({ nsid }) => `/xrpc/${nsid}`),
)
const threeHours = 3 * 60 * 60 * 1000

/**
 * Time cannot be moved on at a real server. Instead every access token handed out so far is exchanged on the wire for
 * one that the server would have signed three hours ago: the refusal, and all that follows, are the server's own.
 */
export function createTokenExpiry(info: LocalPdsInfo): (context: BrowserContext) => Promise<void> {
  /** Handed out since the last call; undefined before the first one. */
  let fresh: Set<string> | undefined

  async function exchange(route: Route): Promise<void> {
    const request = route.request()
    if (issuing.has(new URL(request.url()).pathname)) {
      const response = await route.fetch()
      const body: unknown = await response.json().catch(() => undefined)
      if (isIssued(body)) fresh?.add(body.accessJwt)
      return route.fulfill({ response })
    }
    const token = await bearer(request)
    const claims = token === undefined || fresh?.has(token) ? undefined : readAccessClaims(token)
    if (claims === undefined) return route.continue()
    const now = Date.now()
    const expired = mintAccessJwt(info, {
      did: claims.sub,
      scope: claims.scope,
      issuedAt: new Date(now - threeHours),
      expiresAt: new Date(now - threeHours / 3),
    })
    const headers = { ...(await request.allHeaders()), authorization: `Bearer ${expired}` }
    return route.continue({ headers })
  }

  return async (context) => {
    if (fresh === undefined) await context.route(`${info.pdsUrl}/xrpc/**`, exchange)
    fresh = new Set()
  }
}

async function bearer(request: Request): Promise<string | undefined> {
  return /^Bearer (.+)$/i.exec((await request.headerValue('authorization')) ?? '')?.[1]
}

function readAccessClaims(token: string): { sub: string; scope: string } | undefined {
  const [header, payload] = token.split('.').map(decodePart)
  if (!isObject(header) || header['typ'] !== 'at+jwt' || !isObject(payload)) return undefined
  const { sub, scope } = payload
  return typeof sub === 'string' && typeof scope === 'string' ? { sub, scope } : undefined
}

function decodePart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

function isIssued(body: unknown): body is { accessJwt: string } {
  return isObject(body) && typeof body['accessJwt'] === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
