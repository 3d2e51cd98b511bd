import { Trans, useLingui } from '@lingui/react/macro'
import { type UseFormRegisterReturn, type UseFormReturn, useWatch } from 'react-hook-form'
import { isHandle } from '@/lexicon/formats.ts'
import { checkHandleName, isSettled, readHandleName } from '@/lib/handle-name.ts'
import { Identifier } from '@/ui/facts.tsx'
import { inputClasses, TextField } from '@/ui/field.tsx'
import { useSay } from '@/ui/say.ts'
import { AvailabilityStatus } from './availability-status.tsx'
import { nameProblems, problemOf, type SignUpValues } from './sign-up-schema.ts'

type HandleFieldProps = {
  form: UseFormReturn<SignUpValues>
  service: string
  domains: readonly string[]
  /** Of the name. Registered by the form itself: the order of that is the order of the fields. */
  register: UseFormRegisterReturn
}

/**
 * The name, and the server's domain behind it. What no more typing can mend is said at once; that the name is
 * still too short is said only after the person has gone on.
 */
export function HandleField({ form, service, domains, register }: HandleFieldProps) {
  const say = useSay()
  const typed = useWatch({ control: form.control, name: ['name', 'domain'] })
  const read = readHandleName(typed[0], typed[1], domains)
  const problem = read.domain === '' ? undefined : checkHandleName(read.name)
  const early = problem && isSettled(problem) ? say(nameProblems[problem]) : undefined
  const error = form.formState.errors.name?.message ?? early
  const isWhole = problemOf(read) === undefined && isHandle(read.name + read.domain)
  const handle = isWhole ? read.name + read.domain : undefined
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        {...register}
        label={<Trans>Handle</Trans>}
        hint={<Rules hasDomain={read.domain !== ''} handle={handle} />}
        error={error}
        maxLength={253}
        autoComplete="off"
        after={<DomainField form={form} domains={domains} />}
      />
      <AvailabilityStatus
        service={service}
        handle={error ? undefined : handle}
        isOwn={read.domain !== ''}
        onPick={(offered) => {
          form.setValue('name', offered, { shouldValidate: true })
        }}
      />
    </div>
  )
}

function Rules({ hasDomain, handle }: { hasDomain: boolean; handle: string | undefined }) {
  if (!hasDomain) {
    return <Trans>A whole handle, like alice.example.com: this server names no domains.</Trans>
  }
  return (
    <>
      <Trans>3 to 18 letters, digits and hyphens. It can be changed later.</Trans>
      {handle && (
        <>
          {' '}
          <Trans>
            People will see <Identifier>{`@${handle}`}</Identifier>
          </Trans>
        </>
      )}
    </>
  )
}

/** One domain stands behind the name as it is; of several, one is chosen. */
function DomainField({ form, domains }: Pick<HandleFieldProps, 'form' | 'domains'>) {
  const { t } = useLingui()
  if (domains.length === 0) return null
  if (domains.length === 1) {
    return (
      <span className="max-w-[55%] shrink-0 self-center">
        <Identifier>{domains[0] ?? ''}</Identifier>
      </span>
    )
  }
  return (
    <select
      {...form.register('domain')}
      aria-label={t`Domain`}
      className={`${inputClasses} max-w-[55%]`}
    >
      {domains.map((domain) => (
        <option key={domain} value={domain}>
          {domain}
        </option>
      ))}
    </select>
  )
}
