import { describeServer } from '@/lexicon/generated/current/com/atproto/server/describe-server.gen.ts'
import { anybody } from '../../auth/access.ts'
import { defineHandler } from '../../http/handler.ts'

export const describeServerHandler = defineHandler(describeServer, {
  access: anybody,
  answer({ pds }) {
    const { userDomains, inviteCodeRequired, blobUploadLimit, ...options } = pds.options
    return {
      did: pds.did,
      availableUserDomains: [...userDomains],
      inviteCodeRequired,
      // The reference server never sets it.
      phoneVerificationRequired: undefined,
      blobUploadLimit,
      links: { privacyPolicy: options.privacyPolicy, termsOfService: options.termsOfService },
      contact: { email: options.contactEmail },
    }
  },
})
