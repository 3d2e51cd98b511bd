import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { hostOfAccount } from '@/queries/account-words.ts'
import { serviceDescription } from '@/queries/service-description.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import type { Account } from '@/session/sessions.ts'
import { AskForCode } from '@/ui/mailed-code/ask-for-code.tsx'
import { NoMailYet } from '@/ui/mailed-code/no-mail-yet.tsx'
import type { AskRefusal } from '@/ui/mailed-code/use-asking.ts'

type NoCodeYetProps = {
  account: Account
  /** When a code was last asked for here (epoch, ms); 0: the person came with one. */
  sentAt: number
  onAsk: () => Promise<void>
  explain: (error: unknown) => AskRefusal
}

/** The way on for who waits for a code, or thought to have one. */
export function NoCodeYet({ account, sentAt, onAsk, explain }: NoCodeYetProps) {
  const { fetch } = useSurroundings()
  const description = useQuery(serviceDescription(account.service, fetch))
  if (sentAt === 0) {
    return (
      <AskForCode
        look="outlined"
        label={<Trans>Have a code mailed</Trans>}
        onAsk={onAsk}
        explain={explain}
      />
    )
  }
  return (
    <NoMailYet
      sentAt={sentAt}
      host={hostOfAccount(account)}
      contactEmail={description.data?.contactEmail}
      explain={explain}
      onResend={onAsk}
    />
  )
}
