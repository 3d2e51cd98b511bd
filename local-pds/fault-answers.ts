import type { OutgoingHttpHeaders } from 'node:http'
import type { Recipe } from './fault-recipes.ts'

export type MadeAnswer = { status: number; headers: OutgoingHttpHeaders; body: string }

/** What the reference PDS allows any page. */
const cors = { 'access-control-allow-origin': '*' }

/** Answers that take the place of the server's, which is not asked; undefined for faults of another kind. */
export function makeAnswer({ name, amount, cors: readable }: Recipe): MadeAnswer | undefined {
  switch (name) {
    case '5xx':
      return refusal(amount, 'InternalServerError', 'Internal Server Error')
    case '429':
      return refusal(429, 'RateLimitExceeded', 'Rate Limit Exceeded', {
        'ratelimit-limit': '3000',
        'ratelimit-remaining': '0',
        'ratelimit-reset': String(Math.ceil(Date.now() / 1000) + amount),
        'retry-after': String(amount),
        'access-control-expose-headers':
          'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
      })
    case '429-bare':
      return refusal(429, 'RateLimitExceeded', 'Rate Limit Exceeded')
    case 'expired':
      return refusal(400, 'ExpiredToken', 'Token has expired')
    case 'unknown':
      return refusal(501, 'MethodNotImplemented', 'Method Not Implemented')
    case 'odd-error':
      return refusal(400, 'מוזר<b>Odd</b>', `\u202Esdrawkcab <img src=x> ${'and on '.repeat(200)}`)
    case 'redirect':
      return {
        status: 307,
        headers: { ...cors, location: 'https://elsewhere.example/' },
        body: '',
      }
    case 'html':
      return page(amount, 'Bad gateway', readable)
    case 'html-401':
      return page(amount, 'Sign in to use this network', readable)
    default:
      return undefined
  }
}

function refusal(
  status: number,
  error: string,
  message: string,
  headers: OutgoingHttpHeaders = {},
): MadeAnswer {
  return {
    status,
    headers: { ...cors, 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify({ error, message }),
  }
}

function page(status: number, title: string, readable: boolean): MadeAnswer {
  return {
    status,
    headers: { ...(readable && cors), 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><title>${title}</title><h1>${title}</h1><p>A page made by --faults.</p>\n`,
  }
}

/** What becomes of the server's own answer on its way; undefined for faults of another kind. */
export function changeBody(name: Recipe['name'], body: string): string | undefined {
  if (name === 'truncated') return body.slice(0, Math.floor(body.length / 2))
  if (name === 'wrong-schema') return mapFields(body, () => null)
  if (name === 'other-account') {
    return mapFields(body, (value, key) =>
      key === 'did' ? 'did:plc:somebodyelseentirely2345' : value,
    )
  }
  return undefined
}

function mapFields(body: string, change: (value: unknown, key: string) => unknown): string {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null) return body
    const entries = Object.entries(value)
    return JSON.stringify(Object.fromEntries(entries.map(([key, old]) => [key, change(old, key)])))
  } catch {
    return body
  }
}
