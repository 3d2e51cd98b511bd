import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { demoAccounts, demoPassword } from '@/mocks/demo.ts'
import { Identifier } from '@/ui/facts.tsx'

type Mail = { to: string; subject: string; code: string | null; sentAt: number }

/** Who can sign in to the demo, and the mails that its server would have sent. */
export function DemoPanel({ outbox }: { outbox: () => readonly Mail[] }) {
  const { t } = useLingui()
  const mails = useMails(outbox)
  return (
    <section aria-label={t`Demo`} className="fixed right-4 bottom-4 max-w-[calc(100vw-2rem)]">
      <details className="rounded-card border border-line bg-surface p-4">
        <summary className="cursor-pointer font-semibold">
          <Trans>Demo: accounts and mails</Trans>
        </summary>
        <div className="flex max-h-[60dvh] flex-col gap-3 overflow-y-auto pt-3 text-note">
          <p>
            <Trans>Everything is made up and forgotten when the page is loaded anew.</Trans>
          </p>
          <p>
            <Trans>
              Password of every account: <Identifier>{demoPassword}</Identifier>
            </Trans>
          </p>
          <ul className="flex flex-col gap-1">
            {demoAccounts.map(({ handle, about }) => (
              <li key={handle}>
                <Identifier>{handle}</Identifier> · {about}
              </li>
            ))}
          </ul>
          <ul className="flex flex-col gap-1" aria-label={t`Mails`}>
            {mails.map(({ to, subject, code, sentAt }) => (
              <li key={`${sentAt} ${code}`}>
                {subject} → <Identifier>{to}</Identifier>
                {code !== null && (
                  <>
                    : <Identifier>{code}</Identifier>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      </details>
    </section>
  )
}

/** The mock tells nobody of its mails: the panel looks. */
function useMails(outbox: () => readonly Mail[]): readonly Mail[] {
  const [mails, setMails] = useState<readonly Mail[]>([])
  useEffect(() => {
    const timer = setInterval(() => {
      const now = outbox()
      setMails((last) => (last.length === now.length ? last : now.toReversed()))
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [outbox])
  return mails
}
