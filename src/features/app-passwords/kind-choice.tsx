import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'

/** The privileged choice, in terms of what the app is for. */
export function KindChoice({ register }: { register: UseFormRegisterReturn<'kind'> }) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1.5 font-semibold">
        <Trans>What it may do</Trans>
      </legend>
      <Kind
        register={register}
        value="plain"
        title={<Trans>Everything but direct messages</Trans>}
        hint={
          <Trans>
            Read and post, follow, like, change the profile and the handle. This is enough for
            nearly every app.
          </Trans>
        }
      />
      <Kind
        register={register}
        value="privileged"
        title={<Trans>Direct messages too</Trans>}
        hint={
          <Trans>
            It may also read and send your private messages, and speak for you to another server
            when the account moves. For a chat app that you trust.
          </Trans>
        }
      />
      <p className="text-note text-ink-soft">
        <Trans>
          Neither kind may change the password or the e-mail address, make app passwords, or delete
          the account. Both may revoke app passwords.
        </Trans>
      </p>
    </fieldset>
  )
}

type KindProps = {
  register: UseFormRegisterReturn<'kind'>
  value: 'plain' | 'privileged'
  title: ReactNode
  hint: ReactNode
}

function Kind({ register, value, title, hint }: KindProps) {
  const id = useId()
  return (
    <div className="relative flex gap-3 rounded-control border border-line p-3 has-checked:border-accent has-checked:bg-accent-tint">
      <input
        {...register}
        id={id}
        type="radio"
        value={value}
        aria-describedby={`${id}-hint`}
        className="relative z-1 mt-0.5 size-5 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="cursor-pointer after:absolute after:inset-0">
          {title}
        </label>
        <p id={`${id}-hint`} className="text-note text-ink-soft">
          {hint}
        </p>
      </div>
    </div>
  )
}
