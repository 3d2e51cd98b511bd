import type { BrowserContext, ConsoleMessage } from '@playwright/test'

type WatchOptions = {
  consoleOrigin: string
  isExpected: (origin: string) => boolean
  tolerated: RegExp | undefined
}

/**
 * Lists what no test may bring about: an error in the console, an exception, a breach of the
 * Content-Security-Policy, a request to a stranger. The list grows as the test goes on.
 */
export async function watch(context: BrowserContext, options: WatchOptions): Promise<string[]> {
  const found: string[] = []
  const report = (problem: string) => {
    if (options.tolerated?.test(problem) !== true) found.push(problem)
  }
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`Policy violation: ${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() !== 'error' || isAnswerOfServer(message, options)) return
    report(`console.error: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => report(`exception: ${String(error.error().stack)}`))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (!/^https?:$/.test(protocol) || origin === options.consoleOrigin) return
    if (!options.isExpected(origin)) report(`request to a stranger: ${request.url()}`)
  })
  return found
}

/** Chromium's own note on any answer of 400 and above: with an XRPC server that is daily business. */
function isAnswerOfServer(message: ConsoleMessage, { consoleOrigin, isExpected }: WatchOptions) {
  if (!message.text().startsWith('Failed to load resource')) return false
  const origin = URL.parse(message.location().url)?.origin
  return origin !== undefined && origin !== consoleOrigin && isExpected(origin)
}
