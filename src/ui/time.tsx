import { useLingui } from '@lingui/react'
import { useNow } from '@/lib/use-now.ts'

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** A moment (epoch, ms): how far off it is, and beside that, exactly. */
export function Time({ at }: { at: number }) {
  const { i18n } = useLingui()
  const now = useNow()
  return (
    <time dateTime={new Date(at).toISOString()}>
      {relativeTime(at, now, i18n.locale)}{' '}
      <span className="text-note whitespace-nowrap text-ink-soft">
        ({exactTime(at, i18n.locale)})
      </span>
    </time>
  )
}

/** A moment (epoch, ms) in a sentence: its date and time, or its time alone when it is today. */
export function ExactTime({ at }: { at: number }) {
  const { i18n } = useLingui()
  const now = useNow()
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  const words = isToday
    ? new Intl.DateTimeFormat(i18n.locale, { timeStyle: 'short' }).format(at)
    : exactTime(at, i18n.locale)
  return <time dateTime={new Date(at).toISOString()}>{words}</time>
}

function relativeTime(at: number, now: number, locale: string): string {
  const seconds = Math.round((at - now) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const step = steps.find(([, long]) => Math.abs(seconds) >= long)
  // Under a minute: "now".
  if (!step) return format.format(0, 'second')
  const [unit, size] = step
  return format.format(Math.round(seconds / size), unit)
}

function exactTime(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
