import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { appPasswordDeeds } from '@/queries/deeds.ts'
import { useSay } from '@/ui/say.ts'
import { Sign } from '@/ui/sign.tsx'

/** Deed by deed: what the account password opens, and what each kind of app password does. */
export function DeedTable() {
  const say = useSay()
  return (
    <table className="w-full border-collapse text-note sm:text-body">
      <thead>
        <tr className="border-b border-line align-bottom">
          <Head>
            <span className="sr-only">
              <Trans>What is done</Trans>
            </span>
          </Head>
          <Head>
            <Trans>Account password</Trans>
          </Head>
          <Head>
            <Trans>App password</Trans>
          </Head>
          <Head>
            <Trans>… with messages</Trans>
          </Head>
        </tr>
      </thead>
      <tbody>
        {appPasswordDeeds().map(({ words, plain, privileged }) => (
          <tr key={words.id} className="border-b border-line last:border-0">
            <th scope="row" className="py-2 pr-3 text-left font-normal">
              {say(words)}
            </th>
            <Answer yes />
            <Answer yes={plain} />
            <Answer yes={privileged} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="py-2 pr-3 text-left font-semibold">
      {children}
    </th>
  )
}

function Answer({ yes }: { yes: boolean }) {
  return (
    <td className="py-2 pr-3 whitespace-nowrap">
      <span className={`flex gap-1.5 ${yes ? '' : 'text-ink-soft'}`}>
        <Sign name={yes ? 'check' : 'cross'} className={yes ? 'text-positive' : ''} />
        {yes ? <Trans>Yes</Trans> : <Trans>No</Trans>}
      </span>
    </td>
  )
}
