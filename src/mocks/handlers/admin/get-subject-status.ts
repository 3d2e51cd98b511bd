import { getSubjectStatus } from '@/lexicon/generated/current/com/atproto/admin/get-subject-status.gen.ts'
import { subjectStatus } from '../../accounts/subject-status.ts'
import { moderator } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'

export const getSubjectStatusHandler = defineHandler(getSubjectStatus, {
  access: moderator,
  answer({ pds, params }) {
    const status = subjectStatus(pds, params)
    if (status === undefined) throw invalidRequest('Subject not found', 'NotFound')
    return status
  },
})
