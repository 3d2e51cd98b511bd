import type { MessageDescriptor } from '@lingui/core'
import { type ReactNode, use, useRef } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { Notice } from './notice.tsx'
import { useSay } from './say.ts'
import { UnreachedHelp } from './unreached.ts'

/** Where the failure of a submission belongs, and what to say there. No field: above the form. */
export type FormProblem<Values extends FieldValues> = {
  field?: FieldPath<Values>
  message: MessageDescriptor
  /** For whoever is asked for help: error names, host, status. Shown behind "Details". */
  details?: string
  /** The host that gave no answer. */
  unreached?: string
}

type FormShellProps<Values extends FieldValues> = {
  form: UseFormReturn<Values, unknown, Values>
  /** Settles when the submission is over. What it rejects with is given to `explain`. */
  onSubmit: (values: Values) => Promise<void>
  explain: (error: unknown) => FormProblem<Values>
  submitLabel: ReactNode
  /** `danger` for what cannot be undone. */
  submitLook?: 'filled' | 'danger'
  /** Beside the submit button: a way back, a second choice. */
  actions?: ReactNode
  children: ReactNode
}

/**
 * A form that is sent once however often it is pressed, stays as typed when it fails, and says each problem in
 * one place: at its field, or above the form.
 */
export function FormShell<Values extends FieldValues>({
  form,
  onSubmit,
  explain,
  submitLabel,
  submitLook = 'filled',
  actions,
  children,
}: FormShellProps<Values>) {
  const say = useSay()
  const helpFor = use(UnreachedHelp)
  const inFlight = useRef(false)
  const { errors, isSubmitting } = form.formState

  async function send(values: Values) {
    if (inFlight.current) return
    inFlight.current = true
    try {
      await onSubmit(values)
    } catch (error) {
      const { field, message, details, unreached } = explain(error)
      const problem = { type: details ?? 'server', message: say(message) }
      if (field) form.setError(field, problem, { shouldFocus: true })
      else form.setError('root', problem)
      if (unreached) form.setError('root.unreached', { message: unreached })
    } finally {
      inFlight.current = false
    }
  }

  const { root } = errors
  const unreached = root?.['unreached']?.message
  return (
    // A post with no address of its own: if scripts fail, nothing typed can end up in a URL.
    <form
      method="post"
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        void form.handleSubmit(send)(event)
      }}
    >
      {root && (
        <Notice tone="danger" role="alert" title={root.message}>
          <div className="flex flex-col items-start gap-2">
            {root.type !== 'server' && <Details text={String(root.type)} />}
            {unreached && helpFor?.(unreached)}
          </div>
        </Notice>
      )}
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look={submitLook} busy={isSubmitting}>
          {submitLabel}
        </Button>
        {actions}
      </div>
    </form>
  )
}
