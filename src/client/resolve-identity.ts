import { getAtprotoHandle, getPdsEndpoint, isAtprotoDid } from '@atcute/identity'
import {
  DidNotFoundError,
  DocumentNotFoundError,
  LocalActorResolver,
  XrpcHandleResolver,
  type HandleResolver,
} from '@atcute/identity-resolver'
import { isActorIdentifier, isHandle } from '@atcute/lexicons/syntax'
import type { Config } from './config.ts'
import { createDocumentResolver } from './document-resolver.ts'
import { readServiceAddress } from './service-address.ts'

/** Who a handle or DID is, and the origin of the PDS that its DID document names. */
export type Identity = { did: string; handle: string; service: string }

/**
 * Why an identity could not be resolved. `unknownHandle`, `unknownDid`: asked and answered no;
 * `unreachable`: a resolver gave no usable answer; `noService`: the DID document names no PDS, or one at an
 * address the console will not talk to; `notAnIdentifier`: neither a handle nor a DID.
 */
export class IdentityProblem extends Error {
  override readonly name = 'IdentityProblem'
  readonly problem: 'notAnIdentifier' | 'unknownHandle' | 'unknownDid' | 'unreachable' | 'noService'

  constructor(problem: IdentityProblem['problem']) {
    super(problem)
    this.problem = problem
  }
}

type Tools = { fetch: typeof globalThis.fetch; signal?: AbortSignal }

/**
 * Finds the PDS of a handle or a DID: handle → DID by the configured resolver (and the default service, which
 * knows its own accounts), DID → document by the configured PLC directory or `did:web`. Sends no credential.
 * Rejects with {@link IdentityProblem}.
 *
 * Source: https://atproto.com/specs/handle and https://atproto.com/specs/did
 */
export async function resolveIdentity(
  identifier: string,
  config: Config,
  { fetch, signal }: Tools,
): Promise<Identity> {
  const name = identifier.startsWith('did:') ? identifier : identifier.toLowerCase()
  if (!isActorIdentifier(name)) throw new IdentityProblem('notAnIdentifier')
  const actors = new LocalActorResolver({
    handleResolver: handleResolver(config, fetch),
    didDocumentResolver: createDocumentResolver(config, fetch),
  })
  try {
    const { did, handle, pds } = await actors.resolve(name, signal ? { signal } : {})
    const address = readServiceAddress(pds)
    if ('problem' in address) throw new IdentityProblem('noService')
    return { did, handle, service: address.origin }
  } catch (error) {
    throw toProblem(error)
  }
}

/** What a DID document says of an account: the handle it claims, and the origin of its PDS. */
export type DidDocumentFacts = { handle?: string; service?: string }

/**
 * Reads the DID document of an account, from the configured PLC directory or by `did:web`. A handle or an address
 * that cannot be used is left out. Gives undefined where the DID is not known. Sends no credential.
 * Rejects with {@link IdentityProblem} `unreachable`.
 */
export async function readDidDocument(
  did: string,
  config: Config,
  { fetch, signal }: Tools,
): Promise<DidDocumentFacts | undefined> {
  if (!isAtprotoDid(did)) throw new IdentityProblem('notAnIdentifier')
  try {
    const resolver = createDocumentResolver(config, fetch)
    // Somebody who has just moved must not be shown the document of before.
    const document = await resolver.resolve(did, { noCache: true, ...(signal ? { signal } : {}) })
    const handle = getAtprotoHandle(document)
    const address = readServiceAddress(getPdsEndpoint(document) ?? '')
    return {
      ...(handle ? { handle } : {}),
      ...('origin' in address ? { service: address.origin } : {}),
    }
  } catch (error) {
    if (error instanceof DocumentNotFoundError) return undefined
    throw new IdentityProblem('unreachable')
  }
}

/**
 * Asks where a handle leads: the configured resolver, the default service, and `service`, which knows its own
 * accounts. Gives the DID; undefined where all that answered know none. Sends no credential.
 * Rejects with {@link IdentityProblem} `unreachable`.
 */
export async function followHandle(
  handle: string,
  service: string,
  config: Config,
  { fetch, signal }: Tools,
): Promise<string | undefined> {
  if (!isHandle(handle)) return undefined
  try {
    const resolver = handleResolver(config, fetch, service)
    return await resolver.resolve(handle, { noCache: true, ...(signal ? { signal } : {}) })
  } catch (error) {
    if (error instanceof DidNotFoundError) return undefined
    throw new IdentityProblem('unreachable')
  }
}

function handleResolver(config: Config, fetch: typeof globalThis.fetch, service?: string) {
  const services = [config.handleResolver, config.defaultService, service]
  const different = new Set(services.filter((serviceUrl) => serviceUrl !== undefined))
  return anyOf([...different].map((serviceUrl) => new XrpcHandleResolver({ serviceUrl, fetch })))
}

/** Asks all resolvers; the first that knows the handle is believed. */
function anyOf(resolvers: readonly HandleResolver[]): HandleResolver {
  return {
    async resolve(handle, options) {
      const answers = await Promise.allSettled(resolvers.map((one) => one.resolve(handle, options)))
      const found = answers.find((answer) => answer.status === 'fulfilled')
      if (found) return found.value
      const refused = answers.find(
        (answer) => answer.status === 'rejected' && !(answer.reason instanceof DidNotFoundError),
      )
      throw refused?.status === 'rejected' ? refused.reason : new DidNotFoundError(handle)
    },
  }
}

function toProblem(error: unknown): IdentityProblem {
  if (error instanceof IdentityProblem) return error
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof DidNotFoundError) return new IdentityProblem('unknownHandle')
  if (cause instanceof DocumentNotFoundError) return new IdentityProblem('unknownDid')
  return new IdentityProblem(cause === undefined ? 'noService' : 'unreachable')
}
