import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { isSince } from '@/lexicon/generations.ts'
import { useFocusOnChange } from '@/lib/use-focus-on-change.ts'
import { findAccounts } from '@/queries/invite-accounts.ts'
import { type InviteAdmin } from '@/queries/invite-admin.ts'
import { useCreateCodes } from '@/queries/invite-changes.ts'
import { signUpLink } from '@/queries/invite-codes.ts'
import { Card } from '@/ui/card.tsx'
import { CreateForm } from './create-form.tsx'
import { type CreatedCode, CreateResult } from './create-result.tsx'
import type { CreateValues } from './create-schema.ts'

type CreateCardProps = { admin: InviteAdmin; consoleOrigin: string }

/** Makes codes, and hands them over. */
export function CreateCard({ admin, consoleOrigin }: CreateCardProps) {
  const create = useCreateCodes(admin)
  const [made, setMade] = useState<{ codes: CreatedCode[]; useCount: number }>()
  const place = useFocusOnChange<HTMLDivElement>(made ? 'made' : 'form')
  const { service, host } = admin

  async function submit({ codeCount, useCount, accounts }: CreateValues) {
    const found = await findAccounts(admin, accounts)
    const wanted = { codeCount: Number(codeCount), useCount: Number(useCount) }
    const answer = await create({ ...wanted, accounts: found.map(({ did }) => did) })
    const codes = answer.flatMap((it) =>
      it.codes.map((code) => ({
        code,
        link: signUpLink(consoleOrigin, { service, code }),
        for: found.find(({ did }) => did === it.account),
      })),
    )
    setMade({ codes, useCount: wanted.useCount })
  }

  return (
    <Card title={<Trans>Create codes</Trans>}>
      <div ref={place} tabIndex={-1} className="outline-none">
        {made ? (
          <CreateResult
            {...made}
            fileName={`new-invite-codes-${host.replace(':', '-')}.csv`}
            onDone={() => {
              setMade(undefined)
            }}
          />
        ) : (
          <CreateForm
            several={isSince(admin.generation, '2023-05')}
            forAccounts={admin.canList}
            onSubmit={submit}
          />
        )}
      </div>
    </Card>
  )
}
