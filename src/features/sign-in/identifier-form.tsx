import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import { Button } from '@/ui/button.tsx'
import { TextField } from '@/ui/field.tsx'
import { Sign } from '@/ui/sign.tsx'

export type WhoValues = { identifier: string; address: string }

/** What stands in the way, in words, at the field it is about. */
export type WhoProblem = {
  about: keyof WhoValues
  message: string
  /** Whether naming the server would help. */
  offerServer: boolean
}

type IdentifierFormProps = {
  initial?: Partial<WhoValues>
  /** The server that is meant when none is typed. */
  defaultHost?: string | undefined
  /** Whether another server may be named. */
  othersAllowed: boolean
  /** Gives what is wrong, or nothing when the next step is on its way. */
  onSubmit: (values: WhoValues) => Promise<WhoProblem | undefined>
  footer?: ReactNode
}

/**
 * The first question of a sign-in. It is rendered at build time and must be small: plain fields, read when the
 * form is sent, so that what was typed before the code arrived stays.
 */
export function IdentifierForm({
  initial,
  defaultHost,
  othersAllowed,
  onSubmit,
  footer,
}: IdentifierFormProps) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<WhoProblem>()
  const inFlight = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  const server = useRef<HTMLDetailsElement>(null)

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (inFlight.current) return
    inFlight.current = true
    setBusy(true)
    const found = await onSubmit(readValues(event.currentTarget)).finally(() => {
      inFlight.current = false
      setBusy(false)
    })
    setProblem(found)
    if (!found) return
    if (found.offerServer && server.current) server.current.open = true
    const control = form.current?.elements.namedItem(found.about)
    if (control instanceof HTMLElement) control.focus()
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => void send(event)}
    >
      <TextField
        name="identifier"
        label={<Trans>Handle, e-mail or DID</Trans>}
        defaultValue={initial?.identifier}
        error={problem?.about === 'identifier' && problem.message}
        hint={
          defaultHost && (
            <Trans>
              A bare name or an e-mail address is looked up at <bdi>{defaultHost}</bdi>.
            </Trans>
          )
        }
        autoComplete="username"
        inputMode="email"
        required
        maxLength={2048}
      />
      {othersAllowed && (
        <details ref={server} open={Boolean(initial?.address)} className="group">
          <summary className="flex min-h-11 w-fit cursor-pointer items-center gap-1.5 text-accent">
            <Trans>Name the server yourself</Trans>
            <Sign name="down" className="mt-0 group-open:rotate-180" />
          </summary>
          <div className="pt-2">
            <TextField
              name="address"
              label={<Trans>Server address</Trans>}
              defaultValue={initial?.address}
              error={problem?.about === 'address' && problem.message}
              hint={<Trans>Needed only when the server cannot be found by the handle.</Trans>}
              placeholder={t`pds.example.com`}
              inputMode="url"
              autoComplete="url"
              maxLength={2048}
            />
          </div>
        </details>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          <Trans>Continue</Trans>
        </Button>
        {footer}
      </div>
    </form>
  )
}

function readValues(form: HTMLFormElement): WhoValues {
  const data = new FormData(form)
  const text = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  return { identifier: text('identifier'), address: text('address') }
}
