import type { Config } from '@/client/config.ts'
import { readServiceAddress } from '@/client/service-address.ts'

/** Which server a page begins with. */
export type NamedService =
  /** `asked`: the person has to agree first, because a link named it. */
  | { origin: string; asked: boolean; ignored?: string }
  /** None, or one at an address that the console will not talk to. */
  | { origin?: never; refused?: string }

/**
 * Picks the server that a page begins with: the one that a link names, the one that another page of the console
 * handed over (which the person chose there), the configured one. Where no others are allowed, the configured one.
 */
export function pickService(
  { link, chosen }: { link: string | null; chosen: string | undefined },
  { defaultService, allowOtherServices }: Config,
): NamedService {
  const linked = link === null || link.trim() === '' ? undefined : readServiceAddress(link)
  const origin = linked && 'origin' in linked ? linked.origin : undefined
  if (defaultService !== undefined && !allowOtherServices) {
    const ignored = link !== null && linked && origin !== defaultService ? link : undefined
    return { origin: defaultService, asked: false, ...(ignored === undefined ? {} : { ignored }) }
  }
  if (link !== null && linked && origin === undefined) return { refused: link }
  const service = origin ?? chosen ?? defaultService
  if (service === undefined) return {}
  return { origin: service, asked: service !== chosen && service !== defaultService }
}
