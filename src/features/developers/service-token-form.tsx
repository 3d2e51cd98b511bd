import { zodResolver } from '@hookform/resolvers/zod'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { TextField } from '@/ui/field.tsx'
import { FormShell } from '@/ui/form-shell.tsx'
import { registerCalmly } from '@/ui/register-calmly.ts'
import { useSay } from '@/ui/say.ts'
import { MethodField } from './method-field.tsx'
import { explainServiceToken } from './service-token-errors.ts'
import {
  emptyServiceToken,
  serviceTokenSchema,
  type ServiceTokenValues,
} from './service-token-schema.ts'

type ServiceTokenFormProps = {
  /** The session of a plain app password. */
  isLimited: boolean
  onSubmit: (values: ServiceTokenValues) => Promise<void>
}

/** For whom, for what and for how long. */
export function ServiceTokenForm({ isLimited, onSubmit }: ServiceTokenFormProps) {
  const say = useSay()
  const schema = useMemo(() => serviceTokenSchema(say), [say])
  const form = useForm<ServiceTokenValues>({
    resolver: zodResolver(schema),
    defaultValues: emptyServiceToken,
  })
  const { errors } = form.formState
  return (
    <FormShell
      form={form}
      onSubmit={onSubmit}
      explain={explainServiceToken}
      submitLabel={<Trans>Make the token</Trans>}
    >
      <TextField
        {...registerCalmly(form, 'audience')}
        label={<Trans>For which service</Trans>}
        placeholder="did:web:api.example.com"
        hint={<Trans>Its DID. Only this service can use the token.</Trans>}
        error={errors.audience?.message}
        autoComplete="off"
        className="font-mono"
      />
      <MethodField
        {...registerCalmly(form, 'method')}
        isLimited={isLimited}
        label={<Trans>For which method</Trans>}
        optional={<Trans>(may be left empty)</Trans>}
        placeholder="com.example.feed.getPosts"
        hint={
          isLimited ? (
            <Trans>
              Better name it: a token without one opens everything at the service. With this app
              password, not for direct messages.
            </Trans>
          ) : (
            <Trans>Better name it: a token without one opens everything at the service.</Trans>
          )
        }
        error={errors.method?.message}
      />
      <TextField
        {...registerCalmly(form, 'lifetime')}
        label={<Trans>Life in seconds</Trans>}
        hint={<Trans>Up to 3600 (an hour) with a method, up to 60 without one.</Trans>}
        error={errors.lifetime?.message}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-32"
      />
    </FormShell>
  )
}
