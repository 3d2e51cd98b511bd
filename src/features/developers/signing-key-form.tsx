import { zodResolver } from '@hookform/resolvers/zod'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { isDid } from '@/lexicon/formats.ts'
import type { reserveSigningKey } from '@/lexicon/generated/current/com/atproto/server/reserve-signing-key.gen.ts'
import { type ErrorTable, explainWith } from '@/queries/form-errors.ts'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { type Say, useSay } from '@/ui/say.ts'

type Values = { did: string }

type SigningKeyFormProps = {
  host: string
  /** Stands in the field at first. */
  did: string
  onSubmit: (did: string) => Promise<void>
}

const lacking = {
  message: msg`This server reserves no signing keys. Some servers make the key only when the account arrives.`,
}

const keyErrors = {
  InvalidRequest: ({ message }: { message: string }) => {
    if (message.startsWith('No service configured')) return lacking
    return /\bdid\b/.test(message)
      ? { field: 'did', message: msg`The server does not take this as a DID.` }
      : undefined
  },
  MethodNotImplemented: lacking,
  XRPCNotSupported: lacking,
  // What a server that passes on what it does not know says to a stranger.
  AuthMissing: lacking,
} satisfies ErrorTable<typeof reserveSigningKey, Values>

const explain = explainWith<keyof Values>(
  keyErrors,
  msg`A key may have been reserved. Ask again: for a DID the server gives the same one; without, the one that got lost harms nobody.`,
)

const schemaFor = (say: Say) =>
  z.object({
    did: z.string().check(
      z.trim(),
      z.refine((did) => did === '' || isDid(did), {
        error: say(msg`This is no DID. One begins with did:plc: or did:web:.`),
      }),
    ),
  })

/** Whose signing key is to be reserved. */
export function SigningKeyForm({ host, did, onSubmit }: SigningKeyFormProps) {
  const say = useSay()
  const schema = useMemo(() => schemaFor(say), [say])
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { did } })
  return (
    <FormShell
      form={form}
      onSubmit={(values) => onSubmit(values.did)}
      explain={explain}
      submitLabel={
        <span>
          <Trans>
            Reserve a key at <bdi>{host}</bdi>
          </Trans>
        </span>
      }
    >
      <TextField
        {...registerCalmly(form, 'did')}
        label={<Trans>DID of the account that will move</Trans>}
        optional={<Trans>(may be left empty)</Trans>}
        hint={<Trans>Without a DID, every key is a new one that belongs to nobody yet.</Trans>}
        error={form.formState.errors.did?.message}
        placeholder="did:plc:…"
        autoComplete="off"
        className="font-mono"
      />
    </FormShell>
  )
}
