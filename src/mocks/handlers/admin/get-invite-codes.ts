import { getInviteCodes } from '@/lexicon/generated/current/com/atproto/admin/get-invite-codes.gen.ts'
import { assertOwnInvites, inviteCodeView } from '../../accounts/invite-codes.ts'
import { moderator } from '../../auth/access.ts'
import { invalidRequest } from '../../errors.ts'
import { defineHandler } from '../../http/handler.ts'
import { paginate } from '../../http/paginate.ts'

export const getInviteCodesHandler = defineHandler(getInviteCodes, {
  access: moderator,
  answer({ pds, params }) {
    assertOwnInvites(pds)
    const { sort } = params
    if (sort !== 'recent' && sort !== 'usage') {
      throw invalidRequest(`unknown sort method: ${sort}`)
    }
    const { items, cursor } = paginate([...pds.state.inviteCodes.values()], params, {
      order: 'descending',
      keyOf: ({ code, createdAt, uses }) => [
        sort === 'recent' ? Date.parse(createdAt) : uses.length,
        code,
      ],
    })
    return { codes: items.map(inviteCodeView), cursor }
  },
})
