import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Identifier } from '@/ui/facts.tsx'
import { AskForCode } from '@/ui/mailed-code/ask-for-code.tsx'
import { explainOwnRequest } from './reset-errors.ts'

type OwnAddressProps = {
  email: string
  onAsk: () => Promise<void>
  /** Beside the button: other ways on. */
  actions: ReactNode
}

/** The first step for somebody whose address is known: there is nothing to type. */
export function OwnAddress({ email, onAsk, actions }: OwnAddressProps) {
  const address = <Identifier>{email}</Identifier>
  return (
    <div className="flex flex-col gap-4">
      <p>
        <Trans>The server mails a code to {address}.</Trans>
      </p>
      <AskForCode
        label={<Trans>Mail me a code</Trans>}
        onAsk={onAsk}
        explain={explainOwnRequest}
        actions={actions}
      />
    </div>
  )
}
