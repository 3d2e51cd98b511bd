import { Trans } from '@lingui/react/macro'
import { Button } from '@/ui/button.tsx'
import { Card } from '@/ui/card.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { AskForCode } from '@/ui/mailed-code/ask-for-code.tsx'
import { explainAsking } from './deletion-errors.ts'

type CodeRequestProps = {
  /** Where the code will go, where the session knows. */
  email: string | undefined
  host: string
  onAsk: () => Promise<void>
  onHaveCode: () => void
}

/** Has the code mailed, without which nothing is deleted. */
export function CodeRequest({ email, host, onAsk, onHaveCode }: CodeRequestProps) {
  const address = email && <Identifier>{email}</Identifier>
  return (
    <Card title={<Trans>If you are sure</Trans>}>
      <p>
        {address ? (
          <Trans>
            <bdi>{host}</bdi> wants a code, which it mails to {address}. Nothing is deleted yet.
          </Trans>
        ) : (
          <Trans>
            <bdi>{host}</bdi> wants a code, which it mails to the address of the account. Nothing is
            deleted yet.
          </Trans>
        )}
      </p>
      <AskForCode
        label={<Trans>Mail me a code</Trans>}
        onAsk={onAsk}
        explain={explainAsking}
        actions={
          <Button look="quiet" onClick={onHaveCode}>
            <Trans>I have a code already</Trans>
          </Button>
        }
      />
    </Card>
  )
}
