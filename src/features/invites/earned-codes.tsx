import { Plural, Trans } from '@lingui/react/macro'
import type { UseMutationResult } from '@tanstack/react-query'
import { Button } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'
import { Problem } from '@/ui/problem.tsx'
import { explainMint } from './mint-errors.ts'

type EarnedCodesProps = {
  host: string
  /** Gives the codes that came. */
  mint: UseMutationResult<string[], Error, void>
}

/** Makes the codes that the account has earned: when it is asked to, and never by itself. */
export function EarnedCodes({ host, mint }: EarnedCodesProps) {
  return (
    <Card title={<Trans>Earned codes</Trans>}>
      <p>
        <Trans>
          On some servers an account earns a code every so often. They are made when you ask for
          them here; looking at the list makes none.
        </Trans>
      </p>
      {mint.isError && <Problem {...explainMint(mint.error)} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          look="outlined"
          busy={mint.isPending}
          onClick={() => {
            mint.mutate()
          }}
        >
          <Trans>Get the codes I have earned</Trans>
        </Button>
        <output>{mint.data && <Outcome host={host} count={mint.data.length} />}</output>
      </div>
    </Card>
  )
}

function Outcome({ host, count }: { host: string; count: number }) {
  if (count === 0) {
    return (
      <Trans>
        No new codes: you have earned none since the last, or <bdi>{host}</bdi> gives none.
      </Trans>
    )
  }
  return <Plural value={count} one="# new code has come." other="# new codes have come." />
}
