import {
  AtprotoWebDidDocumentResolver,
  CompositeDidDocumentResolver,
  DidNotFoundError,
  DocumentNotFoundError,
  LocalActorResolver,
  PlcDidDocumentResolver,
  XrpcHandleResolver,
  type HandleResolver,
} from '@atcute/identity-resolver'
import { isActorIdentifier } from '@atcute/lexicons/syntax'
import type { Config } from './config.ts'
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
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal?: AbortSignal },
): Promise<Identity> {
  const name = identifier.startsWith('did:') ? identifier : identifier.toLowerCase()
  if (!isActorIdentifier(name)) throw new IdentityProblem('notAnIdentifier')
  const services = new Set([
    config.handleResolver,
    ...(config.defaultService ? [config.defaultService] : []),
  ])
  const actors = new LocalActorResolver({
    handleResolver: anyOf(
      [...services].map((serviceUrl) => new XrpcHandleResolver({ serviceUrl, fetch })),
    ),
    didDocumentResolver: new CompositeDidDocumentResolver({
      methods: {
        plc: new PlcDidDocumentResolver({ apiUrl: config.plcDirectory, fetch }),
        web: new AtprotoWebDidDocumentResolver({ fetch }),
      },
    }),
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
