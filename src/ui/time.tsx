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
  const words = isToday ? formatsIn(i18n.locale).hour.format(at) : exactTime(at, i18n.locale)
  return <time dateTime={new Date(at).toISOString()}>{words}</time>
}

function relativeTime(at: number, now: number, locale: string): string {
  const seconds = Math.round((at - now) / 1000)
  const format = formatsIn(locale).relative
  const step = steps.find(([, long]) => Math.abs(seconds) >= long)
  // Under a minute: "now".
  if (!step) return format.format(0, 'second')
  const [unit, size] = step
  return format.format(Math.round(seconds / size), unit)
}

function exactTime(at: number, locale: string): string {
  return formatsIn(locale).exact.format(at)
}

const formats = new Map<string, ReturnType<typeof makeFormats>>()

/** Made once for each language: that takes longer than anything that is done with them. */
function formatsIn(locale: string) {
  const made = formats.get(locale) ?? makeFormats(locale)
  formats.set(locale, made)
  return made
}

function makeFormats(locale: string) {
  return {
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    exact: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    hour: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
  }
}
