import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { OlderGeneration } from '@/lexicon/generations.ts'

/** What a page is called that is not there. */
export const titles = {
  '/app-passwords': msg`App passwords`,
  '/invites': msg`Invite codes`,
  '/status': msg`Account status`,
  '/email': msg`E-mail`,
  '/deactivate': msg`Deactivate the account`,
  '/reactivate': msg`Reactivate the account`,
  '/export': msg`Export your data`,
} as const satisfies Record<string, MessageDescriptor>

/** What is lacking: a page by its path, or a part of one. */
export type Lack = keyof typeof titles | 'serviceTokens'

/** What a server lacks, in a sentence. */
export function lackWords(host: string): Record<Lack, MessageDescriptor> {
  return {
    '/app-passwords': msg`${host} has no app passwords`,
    '/invites': msg`${host} gives accounts no invite codes of their own`,
    '/status': msg`${host} tells nothing about the state of an account`,
    '/email': msg`${host} lets nobody confirm or change an e-mail address`,
    '/deactivate': msg`${host} cannot deactivate accounts`,
    '/reactivate': msg`${host} cannot reactivate accounts`,
    serviceTokens: msg`${host} makes no service tokens`,
    '/export': msg`${host} cannot be exported from`,
  }
}

const reasons: Record<OlderGeneration, MessageDescriptor> = {
  '2022-account': msg`It speaks the protocol of 2022, and this came later. Whoever runs it can bring it up to date.`,
  '2023-03': msg`It speaks the protocol of March 2023, and this came later. Whoever runs it can bring it up to date.`,
  '2023-05': msg`It speaks the protocol of May 2023, and this came later. Whoever runs it can bring it up to date.`,
}

const unknownMethod = msg`It does not know the method for it. Whoever runs it can bring it up to date.`

/** Why: which protocol the server speaks; undefined: it lacks just this. */
export function reasonWords(generation: OlderGeneration | undefined): MessageDescriptor {
  return generation ? reasons[generation] : unknownMethod
}
