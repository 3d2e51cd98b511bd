import { repoRefType } from '@/lexicon/generated/current/com/atproto/admin/defs.gen.ts'
import { updateSubjectStatus } from '@/lexicon/generated/current/com/atproto/admin/update-subject-status.gen.ts'
import { isA } from '@/lexicon/open-union.ts'
import { activate, deactivate } from '../../accounts/change-account.ts'
import { takeDownSubject } from '../../accounts/subject-status.ts'
import { moderator } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const updateSubjectStatusHandler = defineHandler(updateSubjectStatus, {
  access: moderator,
  async answer({ pds, input }) {
    const { subject, takedown, deactivated } = input
    if (takedown?.applied && deactivated?.applied === false) {
      throw invalidRequest('Cannot activate and takedown an account at the same time')
    }
    if (takedown) takeDownSubject(pds, subject, takedown)
    if (deactivated && isA(subject, repoRefType)) {
      if (deactivated.applied) deactivate(pds, subject.did, null)
      else await activate(pds, subject.did)
    }
    const { applied = false, ref } = takedown ?? {}
    return { subject, takedown: takedown && { applied, ref } }
  },
})
