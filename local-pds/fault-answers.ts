import type { OutgoingHttpHeaders } from 'node:http'
import type { FaultName, Recipe } from './fault-recipes.ts'

export type MadeAnswer = { status: number; headers: OutgoingHttpHeaders; body: string }

/** What the reference PDS allows any page. */
const cors = { 'access-control-allow-origin': '*' }

const answers: Partial<Record<FaultName, (recipe: Recipe) => MadeAnswer>> = {
  '5xx': ({ amount }) => refusal(amount, 'InternalServerError', 'Internal Server Error'),
  '429': ({ amount }) =>
    refusal(429, 'RateLimitExceeded', 'Rate Limit Exceeded', {
      'ratelimit-limit': '3000',
      'ratelimit-remaining': '0',
      'ratelimit-reset': String(Math.ceil(Date.now() / 1000) + amount),
      'retry-after': String(amount),
      'access-control-expose-headers':
        'RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
    }),
  '429-bare': () => refusal(429, 'RateLimitExceeded', 'Rate Limit Exceeded'),
  expired: () => refusal(400, 'ExpiredToken', 'Token has expired'),
  'no-grace': () => refusal(400, 'ExpiredToken', 'Token has been revoked'),
  unknown: () => refusal(501, 'MethodNotImplemented', 'Method Not Implemented'),
  'odd-error': () =>
    refusal(400, 'מוזר<b>Odd</b>', `\u202Esdrawkcab <img src=x> ${'and on '.repeat(200)}`),
  redirect: () => ({
    status: 307,
    headers: { ...cors, location: 'https://elsewhere.example/' },
    body: '',
  }),
  html: ({ amount, cors: readable }) => page(amount, 'Bad gateway', readable),
  'html-401': ({ amount, cors: readable }) => page(amount, 'Sign in to use this network', readable),
}

/** An answer that takes the place of the server's, which is not asked; undefined for faults of another kind. */
export function makeAnswer(recipe: Recipe): MadeAnswer | undefined {
  return answers[recipe.name]?.(recipe)
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
