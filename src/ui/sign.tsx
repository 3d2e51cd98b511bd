const paths = {
  alert: 'M8 1.5 15 14H1L8 1.5ZM8 6v4m0 1.8v.4',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  cross: 'm4 4 8 8m0-8-8 8',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7v4.5m0-7v.4',
  key: 'M5.25 11.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5Zm3.2-3.25H15m-2.2 0v2.6',
  copy: 'M5.5 5.5v-4h9v9h-4m-9-5h9v9h-9z',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 6.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  server: 'M2 2.500h12v4.500H2zM2 9h12v4.500H2zM4.5 4.75h.1m-.1 6.500h.1',
  away: 'M6 3H3v10h10v-3M9 2.500h4.500V7m0-4.500L7.5 8.5',
  down: 'm3.5 6 4.5 4.500L12.5 6',
} as const

/** A small drawn sign. It always stands beside words that say the same. */
export function Sign({ name, className = '' }: { name: keyof typeof paths; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`mt-[0.2em] size-[1em] shrink-0 ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  )
}
