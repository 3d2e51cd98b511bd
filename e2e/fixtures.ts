import { test as base, expect } from '@playwright/test'
import type { Config } from '@/client/config.ts'
import type { MockPds } from '@/mocks/mock-pds.ts'
import { createMockWorld, type MockWorld } from '@/mocks/mock-world.ts'
import type { MockPdsOptions } from '@/mocks/options.ts'
import { writeConfigCookie } from '../scripts/lib/config-cookie.ts'
import { readLiveSettings, readLocalPds } from './environment.ts'
import { type MethodLog, recordMethods, writeMethodLog } from './record-methods.ts'
import { scan } from './scan.ts'
import { connectToWorld } from './servers/connect-to-world.ts'
import { liveServer } from './servers/live-server.ts'
import { localServer } from './servers/local-server.ts'
import { mockServer } from './servers/mock-server.ts'
import type { TestAccount, TestServer } from './servers/test-server.ts'
import { signIn } from './sign-in.ts'
import { watch } from './watch.ts'

type Options = {
  /** The server wants invite codes, lets accounts earn them at once, and limits requests as a public one does. */
  strict: boolean
  /** How the mock PDS of the test is set up; tag such a test `@mock`. */
  pdsOptions: MockPdsOptions
  /** Settings of the console beside the server's own, as a self-hoster would write them. */
  consoleConfig: Partial<Config>
  /** Errors in the browser that the test brings about on purpose. */
  tolerated: RegExp | undefined
}

const strictOptions = {
  inviteCodeRequired: true,
  inviteInterval: { seconds: 0.001 },
  rateLimits: true,
} satisfies MockPdsOptions

type Mock = { world: MockWorld; pds: MockPds }

type Fixtures = {
  consoleOrigin: string
  mock: Mock | undefined
  /** The network of a test in the project `mock`: every server, the directory, the clock. */
  world: MockWorld
  /** The mock PDS itself, its state and outbox; tag a test that takes it `@mock`. */
  pds: MockPds
  server: TestServer
  /** An account of the test's own. */
  account: TestAccount
  /** As this account, or as the test's own. */
  signIn: (account?: TestAccount) => Promise<void>
  /** The same, on the way to a page. */
  signInAt: (path: string, account?: TestAccount) => Promise<void>
  /** Waits for the heading of the page and expects that axe finds nothing. */
  scan: () => Promise<void>
  watched: undefined
  recorded: undefined
}

type WorkerFixtures = { methodLog: MethodLog }

/**
 * The test of every spec. Untagged, it runs against the mock and against the real local PDS; `@mock` or `@pds` keeps it
 * to one of them, and `@live` lets it run against a server that belongs to somebody, too.
 */
export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  strict: [false, { option: true }],
  pdsOptions: [{}, { option: true }],
  consoleConfig: [{}, { option: true }],
  tolerated: [undefined, { option: true }],

  consoleOrigin: async ({ baseURL }, use) => use(new URL(baseURL ?? '').origin),

  mock: async ({ context, pdsOptions, strict }, use, { project }) => {
    if (project.name === 'pds' || project.name === 'live') return use(undefined)
    const world = createMockWorld()
    const pds = world.addPds({ ...(strict && strictOptions), ...pdsOptions })
    await connectToWorld(context, world)
    await use({ world, pds })
  },

  world: async ({ mock }, use) => use(need(mock).world),

  pds: async ({ mock }, use) => use(need(mock).pds),

  server: async ({ mock, strict }, use, { project }) => {
    if (mock) return use(mockServer(mock.world, mock.pds))
    await use(
      project.name === 'live'
        ? await liveServer(readLiveSettings())
        : localServer(readLocalPds({ strict }), { strict }),
    )
  },

  page: async ({ page, context }, use) => {
    await use(page)
    // A request that is still on its way when the page closes is nobody's mistake.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.unrouteAll({ behavior: 'ignoreErrors' })
  },

  account: async ({ server }, use) => use(await server.createAccount()),

  signIn: async ({ page, account }, use) => use((other = account) => signIn(page, other)),

  signInAt: async ({ page, account }, use) =>
    use((path, other = account) => signIn(page, other, path)),

  scan: async ({ page }, use) => use(() => scan(page)),

  watched: [
    async ({ context, server, consoleOrigin, consoleConfig, tolerated }, use) => {
      const config: Partial<Config> = {
        productName: 'Latchkey',
        defaultService: server.url,
        plcDirectory: server.plcUrl,
        handleResolver: server.handleResolver,
        allowOtherServices: true,
        ...consoleConfig,
      }
      await context.addCookies([writeConfigCookie(config, consoleOrigin)])
      const { isExpected } = server
      const problems = await watch(context, { consoleOrigin, isExpected, tolerated })
      await use(undefined)
      await context.unrouteAll({ behavior: 'ignoreErrors' })
      expect(problems, 'what went wrong in the browser unseen').toEqual([])
    },
    { auto: true },
  ],

  methodLog: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use, { workerIndex }) => {
      const log: MethodLog = new Map()
      await use(log)
      await writeMethodLog(workerIndex, log)
    },
    { scope: 'worker' },
  ],

  recorded: [
    async ({ context, methodLog }, use, { file, project }) => {
      if (project.name === 'mock') recordMethods(context, file, methodLog)
      await use(undefined)
    },
    { auto: true },
  ],
})

function need(mock: Mock | undefined): Mock {
  if (mock === undefined) throw new Error('There is no mock in this project: tag the test @mock')
  return mock
}

export { expect } from '@playwright/test'
