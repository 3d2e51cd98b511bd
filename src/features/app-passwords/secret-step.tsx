import { Trans, useLingui } from '@lingui/react/macro'
import { hasInvalidHandle, hostOfAccount } from '@/queries/account-words.ts'
import type { Account } from '@/session/sessions.ts'
import { CheckboxField } from '@/ui/checkbox-field.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Fact, Facts, Identifier } from '@/ui/facts.tsx'
import { Notice } from '@/ui/notice.tsx'

type SecretStepProps = {
  account: Account
  password: string
  /** Direct messages were asked for, and the server did not say that it gave them. */
  isLess: boolean
  isSaved: boolean
  onSaved: (isSaved: boolean) => void
}

/** The one time that the secret is in sight, with what the app asks for beside it. */
export function SecretStep({ account, password, isLess, isSaved, onSaved }: SecretStepProps) {
  const { t } = useLingui()
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 rounded-control border border-edge bg-sunken px-4 py-4">
        <code className="font-mono text-lead wrap-anywhere select-all">{password}</code>
        <CopyButton text={password} label={t`Copy the app password`} />
      </div>
      <p>
        <Trans>
          Paste it into the app, where it asks for your password, or put it into a password manager.
          Nobody can show it again, not even the server.
        </Trans>
      </p>
      <Facts>
        <Fact name={<Trans>Sign in there as</Trans>}>
          <Identifier>{hasInvalidHandle(account) ? account.did : account.handle}</Identifier>
        </Fact>
        <Fact name={<Trans>Server, if asked</Trans>}>
          <Identifier>{hostOfAccount(account)}</Identifier>
        </Fact>
      </Facts>
      {isLess && (
        <Notice tone="caution" title={<Trans>Without direct messages</Trans>}>
          <Trans>
            You asked for direct messages too, but the server does not say that it has given them.
            It may be too old to know that choice.
          </Trans>
        </Notice>
      )}
      <CheckboxField
        label={<Trans>I have saved it</Trans>}
        checked={isSaved}
        onChange={(event) => {
          onSaved(event.currentTarget.checked)
        }}
      />
    </div>
  )
}
