import { useLingui } from '@lingui/react/macro'
import { useSecondsUntil } from '@/lib/use-seconds-until.ts'

/** Minutes and seconds until a moment (epoch, ms), counted down. Nobody is told of every second. */
export function TimeLeft({ until }: { until: number }) {
  const { t } = useLingui()
  const left = useSecondsUntil(until)
  const minutes = Math.floor(left / 60)
  const seconds = String(left % 60).padStart(2, '0')
  return (
    <span role="timer" aria-live="off" aria-label={t`Time left`} className="tabular-nums">
      {minutes}:{seconds}
    </span>
  )
}
