import type { currentMethods } from '@/lexicon/generated/all.gen.ts'
import { deleteAccountContract } from './admin/delete-account.ts'
import { disableAccountInvitesContract } from './admin/disable-account-invites.ts'
import { disableInviteCodesContract } from './admin/disable-invite-codes.ts'
import { enableAccountInvitesContract } from './admin/enable-account-invites.ts'
import { getAccountInfoContract } from './admin/get-account-info.ts'
import { getAccountInfosContract } from './admin/get-account-infos.ts'
import { getInviteCodesContract } from './admin/get-invite-codes.ts'
import { getSubjectStatusContract } from './admin/get-subject-status.ts'
import { sendEmailContract } from './admin/send-email.ts'
import { updateAccountEmailContract } from './admin/update-account-email.ts'
import { updateAccountHandleContract } from './admin/update-account-handle.ts'
import { updateAccountPasswordContract } from './admin/update-account-password.ts'
import { updateSubjectStatusContract } from './admin/update-subject-status.ts'
import type { Contract } from './case.ts'
import { getRecommendedDidCredentialsContract } from './identity/get-recommended-did-credentials.ts'
import { requestPlcOperationSignatureContract } from './identity/request-plc-operation-signature.ts'
import { resolveHandleContract } from './identity/resolve-handle.ts'
import { signPlcOperationContract } from './identity/sign-plc-operation.ts'
import { submitPlcOperationContract } from './identity/submit-plc-operation.ts'
import { updateHandleContract } from './identity/update-handle.ts'
import { checkHandleAvailabilityContract } from './other/check-handle-availability.ts'
import { getPreferencesContract } from './other/get-preferences.ts'
import { healthContract } from './other/health.ts'
import { describeRepoContract } from './repo/describe-repo.ts'
import { importRepoContract } from './repo/import-repo.ts'
import { listMissingBlobsContract } from './repo/list-missing-blobs.ts'
import { uploadBlobContract } from './repo/upload-blob.ts'
import { getBlobContract } from './sync/get-blob.ts'
import { getRepoStatusContract } from './sync/get-repo-status.ts'
import { getRepoContract } from './sync/get-repo.ts'
import { listBlobsContract } from './sync/list-blobs.ts'
import { listReposContract } from './sync/list-repos.ts'

type Neighbours = {
  [
    Nsid in keyof typeof currentMethods as Nsid extends `com.atproto.server.${string}`
      ? never
      : Nsid
  ]: Contract<(typeof currentMethods)[Nsid]>
}

/** Every other method of today. */
export const neighbourContracts = {
  _health: healthContract,
  'app.bsky.actor.getPreferences': getPreferencesContract,
  'com.atproto.identity.getRecommendedDidCredentials': getRecommendedDidCredentialsContract,
  'com.atproto.identity.requestPlcOperationSignature': requestPlcOperationSignatureContract,
  'com.atproto.identity.resolveHandle': resolveHandleContract,
  'com.atproto.identity.signPlcOperation': signPlcOperationContract,
  'com.atproto.identity.submitPlcOperation': submitPlcOperationContract,
  'com.atproto.identity.updateHandle': updateHandleContract,
  'com.atproto.sync.getBlob': getBlobContract,
  'com.atproto.sync.getRepo': getRepoContract,
  'com.atproto.sync.getRepoStatus': getRepoStatusContract,
  'com.atproto.sync.listBlobs': listBlobsContract,
  'com.atproto.sync.listRepos': listReposContract,
  'com.atproto.repo.describeRepo': describeRepoContract,
  'com.atproto.repo.importRepo': importRepoContract,
  'com.atproto.repo.listMissingBlobs': listMissingBlobsContract,
  'com.atproto.repo.uploadBlob': uploadBlobContract,
  'com.atproto.admin.deleteAccount': deleteAccountContract,
  'com.atproto.admin.disableAccountInvites': disableAccountInvitesContract,
  'com.atproto.admin.disableInviteCodes': disableInviteCodesContract,
  'com.atproto.admin.enableAccountInvites': enableAccountInvitesContract,
  'com.atproto.admin.getAccountInfo': getAccountInfoContract,
  'com.atproto.admin.getAccountInfos': getAccountInfosContract,
  'com.atproto.admin.getInviteCodes': getInviteCodesContract,
  'com.atproto.admin.getSubjectStatus': getSubjectStatusContract,
  'com.atproto.admin.sendEmail': sendEmailContract,
  'com.atproto.admin.updateAccountEmail': updateAccountEmailContract,
  'com.atproto.admin.updateAccountHandle': updateAccountHandleContract,
  'com.atproto.admin.updateAccountPassword': updateAccountPasswordContract,
  'com.atproto.admin.updateSubjectStatus': updateSubjectStatusContract,
  'com.atproto.temp.checkHandleAvailability': checkHandleAvailabilityContract,
} satisfies Neighbours
