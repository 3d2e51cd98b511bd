import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Identifier } from '@/ui/facts.tsx'
import { useSay } from '@/ui/say.ts'
import { ExactTime } from '@/ui/time.tsx'

const meanings = new Map<string, MessageDescriptor>([
  ['typ', msg`Kind of token`],
  ['alg', msg`How it is signed`],
  ['kid', msg`Which key signed it`],
  ['iss', msg`Who asks: your account`],
  ['aud', msg`For whom: the service`],
  ['lxm', msg`For which method`],
  ['iat', msg`Made, in seconds since 1970`],
  ['exp', msg`Ends, in seconds since 1970`],
  ['jti', msg`Number of its own, so that it cannot be used twice`],
])

const times = new Set(['iat', 'exp'])

type TokenTableProps = {
  caption: ReactNode
  entries: readonly (readonly [name: string, value: unknown])[]
}

/** One half of a token: what stands there, and what that means. */
export function TokenTable({ caption, entries }: TokenTableProps) {
  const say = useSay()
  return (
    <table className="w-full text-left">
      <caption className="pb-1 text-left font-semibold">{caption}</caption>
      <tbody className="divide-y divide-line border-y border-line">
        {entries.map(([name, value]) => {
          const meaning = meanings.get(name)
          return (
            <tr key={name} className="align-top">
              <th scope="row" className="w-2/5 py-2 pr-4 font-normal">
                <Identifier>{name}</Identifier>
                {meaning && <p className="text-note text-ink-soft">{say(meaning)}</p>}
              </th>
              <td className="py-2">
                <Identifier>{asText(value)}</Identifier>
                {times.has(name) && typeof value === 'number' && (
                  <p className="text-note text-ink-soft">
                    <ExactTime at={value * 1000} />
                  </p>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
