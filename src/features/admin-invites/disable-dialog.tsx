import { Plural, Trans } from '@lingui/react/macro'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { type InviteAdmin } from '@/queries/invite-admin.ts'
import { useDisableCodes } from '@/queries/invite-changes.ts'
import { remainingUses } from '@/queries/invite-codes.ts'
import { Button } from '@/ui/button.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Problem } from '@/ui/problem.tsx'
import { explainAdmin } from './admin-errors.ts'

const listed = 5

type DisableDialogProps = {
  admin: InviteAdmin
  codes: readonly InviteCode[]
  onDisabled: () => void
  onClose: () => void
}

/** Says what disabling codes does, then does it. */
export function DisableDialog({ admin, codes, onDisabled, onClose }: DisableDialogProps) {
  const disable = useDisableCodes(admin)
  const { isPending, isError, error } = disable
  const count = codes.length
  const left = codes.reduce((sum, code) => sum + remainingUses(code), 0)
  const more = count - listed
  return (
    <Dialog
      title={<Plural value={count} one="Disable # code?" other="Disable # codes?" />}
      description={
        <ul className="flex list-disc flex-col gap-2 pl-5">
          <li>
            <Plural
              value={left}
              one="Nobody can sign up with a disabled code: # use is lost."
              other="Nobody can sign up with a disabled code: # uses are lost."
            />
          </li>
          <li>
            <Trans>Accounts that exist already stay as they are.</Trans>
          </li>
          <li>
            <Trans>
              It cannot be undone: no server enables a code again. You can create new ones.
            </Trans>
          </li>
        </ul>
      }
      busy={isPending}
      error={isError && <Problem {...explainAdmin(error)} />}
      actions={
        <>
          <Button
            look="danger"
            busy={isPending}
            onClick={() => {
              disable.mutate(
                codes.map(({ code }) => code),
                {
                  onSuccess() {
                    onDisabled()
                    onClose()
                  },
                },
              )
            }}
          >
            <Plural value={count} one="Disable # code" other="Disable # codes" />
          </Button>
          <Button look="outlined" disabled={isPending} onClick={onClose}>
            <Plural value={count} one="Keep it" other="Keep them" />
          </Button>
        </>
      }
      onClose={onClose}
    >
      <ul className="flex flex-col gap-1 text-note">
        {codes.slice(0, listed).map(({ code }) => (
          <li key={code}>
            <Identifier>{code}</Identifier>
          </li>
        ))}
        {more > 0 && (
          <li className="text-ink-soft">
            <Trans>and {more} more</Trans>
          </li>
        )}
      </ul>
    </Dialog>
  )
}
