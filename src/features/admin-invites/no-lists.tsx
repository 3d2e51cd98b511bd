import { Trans } from '@lingui/react/macro'
import { isSince } from '@/lexicon/generations.ts'
import type { InviteAdmin } from '@/queries/invite-admin.ts'
import { Notice } from '@/ui/notice.tsx'

/** What an administrator misses on a server that makes codes, and that is all. */
export function NoLists({ admin }: { admin: InviteAdmin }) {
  const host = <bdi>{admin.host}</bdi>
  const isOneByOne = !isSince(admin.generation, '2023-05')
  return (
    <Notice title={<Trans>{host} keeps its list of codes to itself</Trans>}>
      <div className="flex flex-col gap-3">
        <p>
          <Trans>
            It has no method that lists codes or disables them: note down what you make here.
            Whether the password is right, it says when the first code is made.
          </Trans>
        </p>
        {isOneByOne && (
          <p>
            <Trans>Its protocol is from before May 2023, so it makes one code at a time.</Trans>
          </p>
        )}
      </div>
    </Notice>
  )
}
