import { zodResolver } from '@hookform/resolvers/zod'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import type { ServiceDescription } from '@/client/describe-service.ts'
import { findByAddressOrHandle } from '@/client/find-service.ts'
import { hostOf } from '@/client/service-address.ts'
import { describeFindFailure } from '@/queries/find-failure.ts'
import { useSurroundings } from '@/queries/surroundings.ts'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { type Say, useSay } from '@/ui/say.ts'
import { KnownServers } from './known-servers.tsx'

type ServerChoiceProps = {
  /** What stands in the field at first: a host, an origin or a handle. */
  initial?: string
  onChosen: (service: ServiceDescription) => void
}

const schemaFor = (say: Say) =>
  z.object({
    address: z
      .string()
      .check(z.trim(), z.minLength(1, { error: say(msg`Type the server's address.`) })),
  })

/** Asks for a server, by its address, by a handle that lives there, or by picking a known one. */
export function ServerChoice({ initial = '', onChosen }: ServerChoiceProps) {
  const { t } = useLingui()
  const say = useSay()
  const { config, fetch } = useSurroundings()
  const schema = useMemo(() => schemaFor(say), [say])
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { address: initial && URL.canParse(initial) ? hostOf(initial) : initial },
  })
  const known = [...(config.defaultService ? [config.defaultService] : []), ...config.knownServices]

  async function choose({ address }: { address: string }) {
    onChosen(await findByAddressOrHandle(address, config, { fetch }))
  }

  return (
    <FormShell
      form={form}
      onSubmit={choose}
      explain={(error) => ({ ...describeFindFailure(error), field: 'address' })}
      submitLabel={<Trans>Continue</Trans>}
    >
      <TextField
        {...form.register('address')}
        label={<Trans>Server</Trans>}
        hint={<Trans>The address of a server, or the handle of an account that lives there.</Trans>}
        error={form.formState.errors.address?.message}
        placeholder={t`pds.example.com`}
        inputMode="url"
        autoComplete="url"
      />
      <KnownServers
        origins={[...new Set(known)]}
        onPick={(origin) => {
          form.setValue('address', hostOf(origin), { shouldValidate: true })
        }}
      />
    </FormShell>
  )
}
