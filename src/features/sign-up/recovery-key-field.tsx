import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { TextField } from '@/ui/field.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { Sign } from '@/ui/sign.tsx'
import type { SignUpValues } from './sign-up-schema.ts'

/** For the few who hold a key of their own; out of the way of all others. */
export function RecoveryKeyField({ form }: { form: UseFormReturn<SignUpValues> }) {
  const error = form.formState.errors.recoveryKey?.message
  const [open, setOpen] = useState(false)
  return (
    <details
      className="group"
      open={open || error !== undefined}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary className="flex min-h-11 w-fit cursor-pointer items-center gap-2 text-accent">
        <Trans>Add a recovery key</Trans>
        <Sign name="down" className="group-open:rotate-180" />
      </summary>
      <div className="pt-2">
        <TextField
          {...registerCalmly(form, 'recoveryKey')}
          label={<Trans>Recovery key</Trans>}
          optional={<Trans>optional</Trans>}
          hint={
            <Trans>
              The public part of a key that you keep yourself, as a did:key. With its secret part
              you can take your identity back, even from this server.
            </Trans>
          }
          error={error}
          placeholder="did:key:zQ3s…"
          maxLength={200}
          autoComplete="off"
          className="font-mono"
        />
      </div>
    </details>
  )
}
