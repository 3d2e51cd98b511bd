import type { Config } from './config.ts'
import { describeService, NotAPds, type ServiceDescription } from './describe-service.ts'
import { readIdentifier } from './identifier.ts'
import type { Identity, IdentityProblem } from './resolve-identity.ts'
import { type AddressProblem, hostOf, readServiceAddress } from './service-address.ts'

/** The server that a sign-in will go to, and how the console came to it. */
export type FoundService = {
  service: ServiceDescription
  /** What will be sent as `identifier`: a bare name is completed with the server's first domain. */
  identifier: string
  /**
   * `named`: the person named it; `default`: the settings did; `identity`: the DID document did; `domain`: nobody
   * finds the handle now, but it ends in a domain of this server, which the settings name.
   */
  how: 'named' | 'default' | 'identity' | 'domain'
}

export type FindProblem =
  | AddressProblem
  | IdentityProblem['problem']
  | 'noIdentifier'
  | 'addressNeeded'
  | 'notAPds'

/** Why no server was found, and which of the two things typed it is about. */
export class ServiceNotFound extends Error {
  override readonly name = 'ServiceNotFound'
  readonly problem: FindProblem
  readonly about: 'identifier' | 'address'
  /** Host of the server that was asked, where one was. */
  readonly host: string | undefined

  constructor(problem: FindProblem, about: 'identifier' | 'address', host?: string) {
    super(problem)
    this.problem = problem
    this.about = about
    this.host = host
  }
}

type Tools = { fetch: typeof globalThis.fetch; signal?: AbortSignal }

/**
 * Finds the server of a person who is about to sign in. An address that was typed is taken; else a handle or DID
 * is resolved to its PDS; else the default server is meant. A handle that nobody finds may be that of a deactivated
 * or taken-down account, which servers hide: then the server that gives out its domain is meant, if the settings
 * name it. Sends no credential.
 * Rejects with {@link ServiceNotFound}, or with the error of a call to the server found.
 */
export async function findService(
  typed: { identifier: string; address: string },
  config: Config,
  tools: Tools,
): Promise<FoundService> {
  const who = readIdentifier(typed.identifier)
  if (who.kind === 'empty') throw new ServiceNotFound('noIdentifier', 'identifier')
  if (who.kind === 'invalid') throw new ServiceNotFound('notAnIdentifier', 'identifier')

  if (!config.allowOtherServices && config.defaultService) {
    return complete(await describe(config.defaultService, 'identifier', tools), who, 'default')
  }
  if (typed.address.trim() !== '') {
    const service = await findByAddress(typed.address, tools)
    return complete(service, who, 'named')
  }
  if (who.kind === 'handle' || who.kind === 'did') {
    return findByIdentity(who, config, tools)
  }
  if (!config.defaultService) throw new ServiceNotFound('addressNeeded', 'address')
  return complete(await describe(config.defaultService, 'identifier', tools), who, 'default')
}

async function findByIdentity(
  who: { kind: string; value: string },
  config: Config,
  tools: Tools,
): Promise<FoundService> {
  try {
    const { service } = await resolve(who.value, config, tools)
    return complete(await describe(service, 'identifier', tools), who, 'identity')
  } catch (error) {
    const isHidden = error instanceof ServiceNotFound && error.problem === 'unknownHandle'
    const giver = isHidden ? await findGiver(who.value, config, tools) : undefined
    if (!giver) throw error
    return complete(giver, who, 'domain')
  }
}

/** The server of those in the settings that gives out the domain of a handle. */
async function findGiver(
  handle: string,
  { defaultService, knownServices }: Config,
  tools: Tools,
): Promise<ServiceDescription | undefined> {
  const origins = new Set([...(defaultService ? [defaultService] : []), ...knownServices])
  const answers = await Promise.allSettled([...origins].map((it) => describeService(it, tools)))
  const servers = answers.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
  return servers.find(({ domains }) =>
    domains.some((domain) => {
      // One label in front: what stands there is a name, not somebody's own domain below.
      const name = handle.slice(0, -domain.length)
      return domain !== '' && name + domain === handle && /^[^.]+$/.test(name)
    }),
  )
}

/** Describes the server at an address as a person typed it; rejects as {@link findService} does. */
async function findByAddress(address: string, tools: Tools): Promise<ServiceDescription> {
  const read = readServiceAddress(address)
  if ('problem' in read) throw new ServiceNotFound(read.problem, 'address')
  return describe(read.origin, 'address', tools)
}

/** The same for either an address or a handle (or DID), whose PDS is then meant. */
export async function findByAddressOrHandle(
  typed: string,
  config: Config,
  tools: Tools,
): Promise<ServiceDescription> {
  const who = readIdentifier(typed)
  const isHandle = who.kind === 'did' || (who.kind === 'handle' && typed.trim().startsWith('@'))
  if (isHandle) return describe((await resolve(who.value, config, tools)).service, 'address', tools)
  if (who.kind !== 'handle') return findByAddress(typed, tools)
  // "alice.example" may be either: a server that answers there is what was meant, else a handle.
  try {
    return await findByAddress(typed, tools)
  } catch (error) {
    const identity = await resolve(who.value, config, tools).catch(() => undefined)
    if (!identity) throw error
    return describe(identity.service, 'address', tools)
  }
}

/** The resolver is fetched when a name is to be looked up: most pages never do. */
async function resolve(name: string, config: Config, tools: Tools): Promise<Identity> {
  const resolver = await import('./resolve-identity.ts')
  try {
    return await resolver.resolveIdentity(name, config, tools)
  } catch (error) {
    if (!(error instanceof resolver.IdentityProblem)) throw error
    throw new ServiceNotFound(error.problem, 'identifier')
  }
}

async function describe(origin: string, about: 'identifier' | 'address', tools: Tools) {
  try {
    return await describeService(origin, tools)
  } catch (error) {
    if (error instanceof NotAPds) throw new ServiceNotFound('notAPds', about, hostOf(origin))
    throw error
  }
}

function complete(
  service: ServiceDescription,
  who: { kind: string; value: string },
  how: FoundService['how'],
): FoundService {
  const domain = who.kind === 'name' ? service.domains[0] : undefined
  return { service, identifier: domain ? who.value + domain : who.value, how }
}
