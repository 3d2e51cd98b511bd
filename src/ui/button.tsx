import type { ComponentProps } from 'react'
import { Link } from 'react-router'

type Look = 'filled' | 'outlined' | 'quiet' | 'danger'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-4 py-2 text-center font-semibold ' +
  'transition-colors duration-100 disabled:cursor-default aria-disabled:cursor-default'

const looks: Record<Look, string> = {
  filled: 'bg-accent text-on-accent hover:bg-accent-strong',
  outlined: 'border border-edge bg-surface text-ink hover:bg-sunken',
  quiet: 'text-accent hover:bg-accent-tint',
  danger: 'bg-danger text-on-danger',
}

/** The classes of a button, for the few things that must look like one. */
export function buttonClasses(look: Look = 'filled', extra = '') {
  return `${base} ${looks[look]} ${extra}`
}

type ButtonProps = ComponentProps<'button'> & {
  look?: Look
  /** Keeps its place and its focus while something it began is under way; further presses do nothing. */
  busy?: boolean
}

export function Button({
  look = 'filled',
  busy = false,
  type = 'button',
  className = '',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- the type is one of its three values by type
      type={type}
      aria-disabled={busy || undefined}
      className={buttonClasses(look, className)}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}

type ButtonLinkProps = ComponentProps<typeof Link> & { look?: Look }

export function ButtonLink({ look = 'outlined', className = '', ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClasses(look, className)} />
}

/** A turning ring; the words beside it say what is under way. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-4 shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent"
    />
  )
}
