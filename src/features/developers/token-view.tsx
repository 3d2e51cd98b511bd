import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Button } from '@/ui/button.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { decodeToken } from './decode-token.ts'
import { TimeLeft } from './time-left.tsx'
import { TokenTable } from './token-table.tsx'

type TokenViewProps = {
  token: string
  /** When it ends (epoch, ms, by the clock of this device). */
  until: number | undefined
  onClear: () => void
}

/** A token, what stands in it, and how long it lives. */
export function TokenView({ token, until, onClear }: TokenViewProps) {
  const { t } = useLingui()
  const decoded = useMemo(() => decodeToken(token), [token])
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h3 className="font-semibold">
          <Trans>Your token</Trans>
        </h3>
        {until !== undefined && (
          <p>
            <Trans>
              Ends in <TimeLeft until={until} />
            </Trans>
          </p>
        )}
      </div>
      <code className="rounded-control border border-line bg-sunken p-3 font-mono text-note wrap-anywhere select-all">
        {token}
      </code>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <CopyButton text={token} label={t`Copy the token`} />
        <Button look="quiet" onClick={onClear}>
          <Trans>Clear</Trans>
        </Button>
      </div>
      {decoded ? (
        <>
          <TokenTable caption={<Trans>Header</Trans>} entries={decoded.header} />
          <TokenTable caption={<Trans>Claims</Trans>} entries={decoded.claims} />
        </>
      ) : (
        <p className="text-ink-soft">
          <Trans>This token is of a kind that cannot be read.</Trans>
        </p>
      )}
    </div>
  )
}
