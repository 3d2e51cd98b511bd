import type { IncomingMessage } from 'node:http'

const name = 'latchkey-test-config'

/** Settings of one browser alone, in a cookie for {@link readConfigCookie}. */
export function writeConfigCookie(config: object, url: string) {
  return { name, value: encodeURIComponent(JSON.stringify(config)), url }
}

/** What the browser's cookie has as `config.json`; undefined: it has none. */
export function readConfigCookie({ headers }: IncomingMessage) {
  const cookies = (headers.cookie ?? '').split('; ').map((cookie) => cookie.split('='))
  const value = cookies.find(([key]) => key === name)?.[1]
  const config: unknown = JSON.parse(decodeURIComponent(value ?? 'null'))
  return typeof config === 'object' && config !== null ? { ...config } : undefined
}
