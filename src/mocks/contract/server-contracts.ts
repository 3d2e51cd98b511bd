import type { currentMethods } from '@/lexicon/generated/all.gen.ts'
import type { Contract } from './case.ts'
import { activateAccountContract } from './server/activate-account.ts'
import { checkAccountStatusContract } from './server/check-account-status.ts'
import { confirmEmailContract } from './server/confirm-email.ts'
import { createAccountContract } from './server/create-account.ts'
import { createAppPasswordContract } from './server/create-app-password.ts'
import { createInviteCodeContract } from './server/create-invite-code.ts'
import { createInviteCodesContract } from './server/create-invite-codes.ts'
import { createSessionContract } from './server/create-session.ts'
import { deactivateAccountContract } from './server/deactivate-account.ts'
import { deleteAccountContract } from './server/delete-account.ts'
import { deleteSessionContract } from './server/delete-session.ts'
import { describeServerContract } from './server/describe-server.ts'
import { getAccountInviteCodesContract } from './server/get-account-invite-codes.ts'
import { getServiceAuthContract } from './server/get-service-auth.ts'
import { getSessionContract } from './server/get-session.ts'
import { listAppPasswordsContract } from './server/list-app-passwords.ts'
import { refreshSessionContract } from './server/refresh-session.ts'
import { requestAccountDeleteContract } from './server/request-account-delete.ts'
import { requestEmailConfirmationContract } from './server/request-email-confirmation.ts'
import { requestEmailUpdateContract } from './server/request-email-update.ts'
import { requestPasswordResetContract } from './server/request-password-reset.ts'
import { reserveSigningKeyContract } from './server/reserve-signing-key.ts'
import { resetPasswordContract } from './server/reset-password.ts'
import { revokeAppPasswordContract } from './server/revoke-app-password.ts'
import { updateEmailContract } from './server/update-email.ts'

type ServerMethods = {
  [
    Nsid in keyof typeof currentMethods as Nsid extends `com.atproto.server.${string}`
      ? Nsid
      : never
  ]: Contract<(typeof currentMethods)[Nsid]>
}

/** Every com.atproto.server method of today: one without its contract does not compile. */
export const serverContracts = {
  'com.atproto.server.activateAccount': activateAccountContract,
  'com.atproto.server.checkAccountStatus': checkAccountStatusContract,
  'com.atproto.server.confirmEmail': confirmEmailContract,
  'com.atproto.server.createAccount': createAccountContract,
  'com.atproto.server.createAppPassword': createAppPasswordContract,
  'com.atproto.server.createInviteCode': createInviteCodeContract,
  'com.atproto.server.createInviteCodes': createInviteCodesContract,
  'com.atproto.server.createSession': createSessionContract,
  'com.atproto.server.deactivateAccount': deactivateAccountContract,
  'com.atproto.server.deleteAccount': deleteAccountContract,
  'com.atproto.server.deleteSession': deleteSessionContract,
  'com.atproto.server.describeServer': describeServerContract,
  'com.atproto.server.getAccountInviteCodes': getAccountInviteCodesContract,
  'com.atproto.server.getServiceAuth': getServiceAuthContract,
  'com.atproto.server.getSession': getSessionContract,
  'com.atproto.server.listAppPasswords': listAppPasswordsContract,
  'com.atproto.server.refreshSession': refreshSessionContract,
  'com.atproto.server.requestAccountDelete': requestAccountDeleteContract,
  'com.atproto.server.requestEmailConfirmation': requestEmailConfirmationContract,
  'com.atproto.server.requestEmailUpdate': requestEmailUpdateContract,
  'com.atproto.server.requestPasswordReset': requestPasswordResetContract,
  'com.atproto.server.reserveSigningKey': reserveSigningKeyContract,
  'com.atproto.server.resetPassword': resetPasswordContract,
  'com.atproto.server.revokeAppPassword': revokeAppPasswordContract,
  'com.atproto.server.updateEmail': updateEmailContract,
} satisfies ServerMethods
