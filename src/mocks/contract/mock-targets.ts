import { createMockWorld, type MockWorld } from '../mock-world.ts'
import type { MockPdsOptions } from '../options.ts'
import type { Target, Targets } from './target.ts'

const common = {
  adminPassword: 'admin:with:colons',
  appView: false,
  privacyPolicy: 'https://example.com/privacy',
  termsOfService: 'https://example.com/terms',
  contactEmail: 'admin@example.com',
} as const satisfies MockPdsOptions

export function createMockTargets(): Targets {
  const world = createMockWorld()
  return {
    plain: targetOf(world, { ...common, origin: 'https://plain.test' }),
    strict: targetOf(world, {
      ...common,
      origin: 'https://strict.test',
      inviteCodeRequired: true,
      inviteInterval: { seconds: 0.001 },
      rateLimits: true,
    }),
  }
}

function targetOf(world: MockWorld, options: MockPdsOptions): Target {
  const pds = world.addPds(options)
  return {
    name: 'mock',
    origin: pds.origin,
    serviceDid: pds.did,
    adminPassword: pds.options.adminPassword,
    jwtSecret: pds.options.jwtSecret,
    invites: pds.options.inviteCodeRequired,
    fetch: (request) => world.fetch(request),
    async mailedCode(to) {
      const code = pds.outbox.findLast((message) => message.to === to)?.code
      if (!code) throw new Error(`no code was mailed to ${to}`)
      return code
    },
    expireMailedCodes(did) {
      for (const mailed of pds.state.mailedCodes.values()) {
        if (mailed.did === did) mailed.requestedAt = 0
      }
    },
    endRefreshGrace(did) {
      for (const token of pds.state.refreshTokens.values()) {
        if (token.did === did && token.nextId !== null) token.expiresAt = 0
      }
    },
  }
}
