import type { CurrentNsid } from '@/lexicon/generated/nsids.gen.ts'
import { type Route, routeTo } from '../http/route.ts'
import { getPreferencesHandler } from './actor/get-preferences.ts'
import { deleteAccountHandler as adminDeleteAccountHandler } from './admin/delete-account.ts'
import { disableAccountInvitesHandler } from './admin/disable-account-invites.ts'
import { disableInviteCodesHandler } from './admin/disable-invite-codes.ts'
import { enableAccountInvitesHandler } from './admin/enable-account-invites.ts'
import { getAccountInfoHandler } from './admin/get-account-info.ts'
import { getAccountInfosHandler } from './admin/get-account-infos.ts'
import { getInviteCodesHandler } from './admin/get-invite-codes.ts'
import { getSubjectStatusHandler } from './admin/get-subject-status.ts'
import { sendEmailHandler } from './admin/send-email.ts'
import { updateAccountEmailHandler } from './admin/update-account-email.ts'
import { updateAccountHandleHandler } from './admin/update-account-handle.ts'
import { updateAccountPasswordHandler } from './admin/update-account-password.ts'
import { updateSubjectStatusHandler } from './admin/update-subject-status.ts'
import { healthHandler } from './health.ts'
import { getRecommendedDidCredentialsHandler } from './identity/get-recommended-did-credentials.ts'
import { requestPlcOperationSignatureHandler } from './identity/request-plc-operation-signature.ts'
import { resolveHandleHandler } from './identity/resolve-handle.ts'
import { signPlcOperationHandler } from './identity/sign-plc-operation.ts'
import { submitPlcOperationHandler } from './identity/submit-plc-operation.ts'
import { updateHandleHandler } from './identity/update-handle.ts'
import { describeRepoHandler } from './repo/describe-repo.ts'
import { importRepoHandler } from './repo/import-repo.ts'
import { listMissingBlobsHandler } from './repo/list-missing-blobs.ts'
import { uploadBlobHandler } from './repo/upload-blob.ts'
import { activateAccountHandler } from './server/activate-account.ts'
import { checkAccountStatusHandler } from './server/check-account-status.ts'
import { confirmEmailHandler } from './server/confirm-email.ts'
import { createAccountHandler } from './server/create-account.ts'
import { createAppPasswordHandler } from './server/create-app-password.ts'
import { createInviteCodeHandler } from './server/create-invite-code.ts'
import { createInviteCodesHandler } from './server/create-invite-codes.ts'
import { createSessionHandler } from './server/create-session.ts'
import { deactivateAccountHandler } from './server/deactivate-account.ts'
import { deleteAccountHandler } from './server/delete-account.ts'
import { deleteSessionHandler } from './server/delete-session.ts'
import { describeServerHandler } from './server/describe-server.ts'
import { getAccountInviteCodesHandler } from './server/get-account-invite-codes.ts'
import { getServiceAuthHandler } from './server/get-service-auth.ts'
import { getSessionHandler } from './server/get-session.ts'
import { listAppPasswordsHandler } from './server/list-app-passwords.ts'
import { refreshSessionHandler } from './server/refresh-session.ts'
import { requestAccountDeleteHandler } from './server/request-account-delete.ts'
import { requestEmailConfirmationHandler } from './server/request-email-confirmation.ts'
import { requestEmailUpdateHandler } from './server/request-email-update.ts'
import { requestPasswordResetHandler } from './server/request-password-reset.ts'
import { reserveSigningKeyHandler } from './server/reserve-signing-key.ts'
import { resetPasswordHandler } from './server/reset-password.ts'
import { revokeAppPasswordHandler } from './server/revoke-app-password.ts'
import { updateEmailHandler } from './server/update-email.ts'
import { getBlobHandler } from './sync/get-blob.ts'
import { getRepoStatusHandler } from './sync/get-repo-status.ts'
import { getRepoHandler } from './sync/get-repo.ts'
import { listBlobsHandler } from './sync/list-blobs.ts'
import { listReposHandler } from './sync/list-repos.ts'
import { checkHandleAvailabilityHandler } from './temp/check-handle-availability.ts'

/** Every method of today. One that is missing, or stands in the wrong place, does not compile. */
export const currentRoutes = {
  _health: routeTo(healthHandler),
  'app.bsky.actor.getPreferences': routeTo(getPreferencesHandler),
  'com.atproto.admin.deleteAccount': routeTo(adminDeleteAccountHandler),
  'com.atproto.admin.disableAccountInvites': routeTo(disableAccountInvitesHandler),
  'com.atproto.admin.disableInviteCodes': routeTo(disableInviteCodesHandler),
  'com.atproto.admin.enableAccountInvites': routeTo(enableAccountInvitesHandler),
  'com.atproto.admin.getAccountInfo': routeTo(getAccountInfoHandler),
  'com.atproto.admin.getAccountInfos': routeTo(getAccountInfosHandler),
  'com.atproto.admin.getInviteCodes': routeTo(getInviteCodesHandler),
  'com.atproto.admin.getSubjectStatus': routeTo(getSubjectStatusHandler),
  'com.atproto.admin.sendEmail': routeTo(sendEmailHandler),
  'com.atproto.admin.updateAccountEmail': routeTo(updateAccountEmailHandler),
  'com.atproto.admin.updateAccountHandle': routeTo(updateAccountHandleHandler),
  'com.atproto.admin.updateAccountPassword': routeTo(updateAccountPasswordHandler),
  'com.atproto.admin.updateSubjectStatus': routeTo(updateSubjectStatusHandler),
  'com.atproto.identity.getRecommendedDidCredentials': routeTo(getRecommendedDidCredentialsHandler),
  'com.atproto.identity.requestPlcOperationSignature': routeTo(requestPlcOperationSignatureHandler),
  'com.atproto.identity.resolveHandle': routeTo(resolveHandleHandler),
  'com.atproto.identity.signPlcOperation': routeTo(signPlcOperationHandler),
  'com.atproto.identity.submitPlcOperation': routeTo(submitPlcOperationHandler),
  'com.atproto.identity.updateHandle': routeTo(updateHandleHandler),
  'com.atproto.repo.describeRepo': routeTo(describeRepoHandler),
  'com.atproto.repo.importRepo': routeTo(importRepoHandler),
  'com.atproto.repo.listMissingBlobs': routeTo(listMissingBlobsHandler),
  'com.atproto.repo.uploadBlob': routeTo(uploadBlobHandler),
  'com.atproto.server.activateAccount': routeTo(activateAccountHandler),
  'com.atproto.server.checkAccountStatus': routeTo(checkAccountStatusHandler),
  'com.atproto.server.confirmEmail': routeTo(confirmEmailHandler),
  'com.atproto.server.createAccount': routeTo(createAccountHandler),
  'com.atproto.server.createAppPassword': routeTo(createAppPasswordHandler),
  'com.atproto.server.createInviteCode': routeTo(createInviteCodeHandler),
  'com.atproto.server.createInviteCodes': routeTo(createInviteCodesHandler),
  'com.atproto.server.createSession': routeTo(createSessionHandler),
  'com.atproto.server.deactivateAccount': routeTo(deactivateAccountHandler),
  'com.atproto.server.deleteAccount': routeTo(deleteAccountHandler),
  'com.atproto.server.deleteSession': routeTo(deleteSessionHandler),
  'com.atproto.server.describeServer': routeTo(describeServerHandler),
  'com.atproto.server.getAccountInviteCodes': routeTo(getAccountInviteCodesHandler),
  'com.atproto.server.getServiceAuth': routeTo(getServiceAuthHandler),
  'com.atproto.server.getSession': routeTo(getSessionHandler),
  'com.atproto.server.listAppPasswords': routeTo(listAppPasswordsHandler),
  'com.atproto.server.refreshSession': routeTo(refreshSessionHandler),
  'com.atproto.server.requestAccountDelete': routeTo(requestAccountDeleteHandler),
  'com.atproto.server.requestEmailConfirmation': routeTo(requestEmailConfirmationHandler),
  'com.atproto.server.requestEmailUpdate': routeTo(requestEmailUpdateHandler),
  'com.atproto.server.requestPasswordReset': routeTo(requestPasswordResetHandler),
  'com.atproto.server.reserveSigningKey': routeTo(reserveSigningKeyHandler),
  'com.atproto.server.resetPassword': routeTo(resetPasswordHandler),
  'com.atproto.server.revokeAppPassword': routeTo(revokeAppPasswordHandler),
  'com.atproto.server.updateEmail': routeTo(updateEmailHandler),
  'com.atproto.sync.getBlob': routeTo(getBlobHandler),
  'com.atproto.sync.getRepo': routeTo(getRepoHandler),
  'com.atproto.sync.getRepoStatus': routeTo(getRepoStatusHandler),
  'com.atproto.sync.listBlobs': routeTo(listBlobsHandler),
  'com.atproto.sync.listRepos': routeTo(listReposHandler),
  'com.atproto.temp.checkHandleAvailability': routeTo(checkHandleAvailabilityHandler),
} satisfies { [Nsid in CurrentNsid]: Route<Nsid> }
