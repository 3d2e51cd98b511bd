import { Trans, useLingui } from '@lingui/react/macro'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import type { Handles } from '@/queries/invite-accounts.ts'
import { codeState, codeStateWords, remainingUses } from '@/queries/invite-codes.ts'
import { Button } from '@/ui/button.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { useSay } from '@/ui/say.ts'
import { Time } from '@/ui/time.tsx'

/** The rest is in the CSV file. */
const listed = 50

type CodeDialogProps = { code: InviteCode; handles: Handles; link: string; onClose: () => void }

/** All there is to know of one code. */
export function CodeDialog({ code: it, handles, link, onClose }: CodeDialogProps) {
  const { t } = useLingui()
  const say = useSay()
  const { code, available, uses } = it
  const left = remainingUses(it)
  const used = uses.length
  const state = codeState(it)
  const more = uses.length - listed
  return (
    <Dialog
      title={<Trans>Invite code</Trans>}
      description={<Identifier>{code}</Identifier>}
      actions={
        <Button look="outlined" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
      onClose={onClose}
    >
      <Facts>
        <Fact name={<Trans>State</Trans>}>
          {say(codeStateWords[state])} ·{' '}
          {it.disabled ? (
            <Trans>
              {used} of {available} used
            </Trans>
          ) : (
            <Trans>
              {left} of {available} left
            </Trans>
          )}
        </Fact>
        <Fact name={<Trans>For</Trans>}>
          <Account did={it.forAccount} handles={handles} />
        </Fact>
        <Fact name={<Trans>Created</Trans>}>
          <Time at={Date.parse(it.createdAt)} />
          {it.createdBy !== it.forAccount && (
            <>
              {' '}
              <Trans>
                by <Account did={it.createdBy} handles={handles} />
              </Trans>
            </>
          )}
        </Fact>
        <Fact name={<Trans>Used by</Trans>}>
          {uses.length === 0 ? (
            <Trans>Nobody yet</Trans>
          ) : (
            <ul className="flex flex-col gap-2">
              {uses.slice(0, listed).map(({ usedBy, usedAt }) => (
                <li key={`${usedBy} ${usedAt}`}>
                  <Account did={usedBy} handles={handles} />
                  <br />
                  <span className="text-note text-ink-soft">
                    <Time at={Date.parse(usedAt)} />
                  </span>
                </li>
              ))}
              {more > 0 && (
                <li className="text-ink-soft">
                  <Trans>and {more} more</Trans>
                </li>
              )}
            </ul>
          )}
        </Fact>
      </Facts>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <CopyButton text={code} label={t`Copy code`}>
          <Trans>Copy code</Trans>
        </CopyButton>
        <CopyButton text={link} label={t`Copy sign-up link`}>
          <Trans>Copy sign-up link</Trans>
        </CopyButton>
      </div>
    </Dialog>
  )
}

/** What stands for an administrator, who has no account. */
const administrator = 'admin'

function Account({ did, handles }: { did: string; handles: Handles }) {
  if (did === administrator) return <Trans>the administrator</Trans>
  const handle = handles.get(did)
  if (handle === undefined) return <Identifier>{did}</Identifier>
  return (
    <>
      <Identifier>{handle}</Identifier>
      <br />
      <span className="text-note text-ink-soft">
        <Identifier>{did}</Identifier>
      </span>
    </>
  )
}
