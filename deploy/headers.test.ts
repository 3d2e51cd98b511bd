import { describe, expect, it, test } from 'vitest'
import { cacheControlFor, contentSecurityPolicy, securityHeaders } from './headers.ts'

function parse(policy: string): Map<string, string[]> {
  const directives = policy.split('; ').map((directive) => directive.split(' '))
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]))
}

const policies = {
  'any service': {},
  'listed services': { pdsOrigins: ['https://pds.example.com', 'http://localhost:2583'] },
  demo: { serviceWorkerMock: true },
}

describe.each(Object.entries(policies))('the policy for %s', (_, options) => {
  const policy = parse(contentSecurityPolicy(options))
  const sources = [...policy.values()].flat()

  it('allows nothing that it does not name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
  })

  it('runs code and styles from its own files alone', () => {
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('style-src')).toEqual(["'self'"])
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
  })

  it('has no unsafe source and no bare wildcard', () => {
    expect(sources.filter((source) => source.startsWith("'unsafe-"))).toEqual([])
    expect(sources).not.toContain('*')
    expect(sources.filter((source) => source.includes('*.'))).toEqual([])
  })

  it('allows http on this machine alone', () => {
    const http = sources.filter((source) => source.startsWith('http:'))
    expect(http.filter((source) => !/^http:\/\/(localhost|127\.0\.0\.1):/.test(source))).toEqual([])
  })

  it('names each directive once', () => {
    expect(contentSecurityPolicy(options).split('; ')).toHaveLength(policy.size)
  })
})

test('a production policy has neither worker nor Trusted Types policy', () => {
  const policy = parse(contentSecurityPolicy())
  expect(policy.get('trusted-types')).toEqual(["'none'"])
  expect(policy.has('worker-src')).toBe(false)
})

test('the demo may register its service worker', () => {
  const policy = parse(contentSecurityPolicy({ serviceWorkerMock: true }))
  expect(policy.get('trusted-types')).toEqual(['default'])
  expect(policy.get('worker-src')).toEqual(["'self'"])
})

test('any service can be called unless some are listed', () => {
  expect(parse(contentSecurityPolicy()).get('connect-src')).toEqual([
    "'self'",
    'https:',
    'http://localhost:*',
    'http://127.0.0.1:*',
  ])
})

test('listed services are called, and the directory and the resolver, and no other', () => {
  const policy = contentSecurityPolicy({
    pdsOrigins: ['https://pds.example.com/', 'https://plc.example.com'],
    plcDirectory: 'https://plc.example.com',
  })
  expect(parse(policy).get('connect-src')).toEqual([
    "'self'",
    'https://plc.example.com',
    'https://public.api.bsky.app',
    'https://pds.example.com',
  ])
})

test.each([
  'pds.example.com',
  'https://pds.example.com/path',
  'https://*.example.com',
  'https:',
  'http://pds.example.com',
  'http://192.168.1.2:2583',
  'https://pds.example.com; script-src *',
  'https://user@pds.example.com',
  '',
])('%j is refused as a listed service', (origin) => {
  expect(() => contentSecurityPolicy({ pdsOrigins: [origin] })).toThrow('is not an origin')
})

test('no header can be split into two', () => {
  const headers = Object.values(securityHeaders({ pdsOrigins: ['https://pds.example.com'] }))
  expect(headers.filter((value) => /[\r\n]/.test(value))).toEqual([])
})

test('only files named after their content are kept for good', () => {
  expect(cacheControlFor('/assets/entry-BX9.js')).toContain('immutable')
  for (const path of [
    '/',
    '/sign-in',
    '/index.html',
    '/config.json',
    '/icon.svg',
    '/x/assets/a.js',
  ]) {
    expect(cacheControlFor(path)).toBe('no-cache')
  }
})
