import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Support } from '@/client/support.ts'
import type { Feature } from '@/lexicon/features.ts'
import type { OlderGeneration } from '@/lexicon/generations.ts'

export const featureWords: Record<Feature, MessageDescriptor> = {
  signUp: msg`Creating accounts`,
  passwordReset: msg`New password by mailed code`,
  appPasswords: msg`App passwords`,
  emailConfirmation: msg`Confirming the e-mail address`,
  emailChange: msg`Changing the e-mail address`,
  inviteCodes: msg`Your own invite codes`,
  inviteMaking: msg`Making invite codes, for administrators`,
  inviteListing: msg`Looking after invite codes, for administrators`,
  accountStatus: msg`Account status`,
  deactivation: msg`Deactivating and reactivating`,
  export: msg`Export of the repository`,
  fileExport: msg`Export of files`,
  deletion: msg`Deleting the account`,
  serviceTokens: msg`Service tokens`,
  signingKeys: msg`Signing keys for moving here`,
}

/** The protocol that a server speaks, where that is not today's. */
export const generationWords: Record<OlderGeneration, MessageDescriptor> = {
  '2022-account': msg`Of 2022: an older generation`,
  '2023-03': msg`Of March 2023: an older generation`,
  '2023-05': msg`Of May 2023: an older generation`,
}

const later = msg`The server did not answer this question. Ask again later.`

/** Why a feature counts as lacking, or cannot be told. */
export const reasonWords: Record<Exclude<Support['reason'], 'knows'>, MessageDescriptor> = {
  notImplemented: msg`The server says that it does not have the method.`,
  notFound: msg`The server knows no method of that name.`,
  noService: msg`The server has neither the method nor another server to ask.`,
  passedOn: msg`The server passed the question on, and the other has it neither.`,
  tooOld: msg`The server speaks an older generation of the protocol, and this came later.`,
  needsToken: msg`The server wants a session before it says anything. It may have it.`,
  limited: msg`The server asks to wait: too many questions. Ask again later.`,
  inTrouble: later,
  silent: later,
  unclear: msg`No telling from the answer.`,
}
