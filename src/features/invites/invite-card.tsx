import { Trans, useLingui } from '@lingui/react/macro'
import type { InviteCode } from '@/lexicon/generated/current/com/atproto/server/defs.gen.ts'
import { codeState, codeStateWords, remainingUses } from '@/queries/invite-codes.ts'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { useSay } from '@/ui/say.ts'
import { Tag } from '@/ui/tag.tsx'
import { Time } from '@/ui/time.tsx'
import { CodeUsers } from './code-users.tsx'

type InviteCardProps = {
  code: InviteCode
  /** The sign-up page with server and code filled in. */
  link: string
  isNew: boolean
  handles: ReadonlyMap<string, string>
}

/** One invite code: what is left of it, who used it, and the ways to hand it on. */
export function InviteCard({ code, link, isNew, handles }: InviteCardProps) {
  const { t } = useLingui()
  const say = useSay()
  const state = codeState(code)
  const isOpen = state === 'unused' || state === 'partlyUsed'
  const left = remainingUses(code)
  const used = code.uses.length
  const { available, code: text } = code
  return (
    <article className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className={isOpen ? 'font-semibold' : 'text-ink-soft'}>
          <Identifier>{text}</Identifier>
        </h3>
        <div className="flex flex-wrap gap-2">
          {isNew && (
            <Tag tone="positive">
              <Trans>New</Trans>
            </Tag>
          )}
          <Tag tone={isOpen ? 'positive' : 'plain'}>{say(codeStateWords[state])}</Tag>
        </div>
      </div>
      <p className="text-note text-ink-soft tabular-nums">
        {code.disabled ? (
          <Trans>
            {used} of {available} uses used
          </Trans>
        ) : (
          <Trans>
            {left} of {available} uses left
          </Trans>
        )}
        <br />
        <Trans>
          Created <Time at={Date.parse(code.createdAt)} />
        </Trans>
      </p>
      <CodeUsers uses={code.uses} handles={handles} />
      {isOpen && (
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <CopyButton text={text} label={t`Copy code ${text}`}>
            <Trans>Copy code</Trans>
          </CopyButton>
          <CopyButton text={link} label={t`Copy sign-up link with ${text}`}>
            <Trans>Copy sign-up link</Trans>
          </CopyButton>
        </div>
      )}
    </article>
  )
}
