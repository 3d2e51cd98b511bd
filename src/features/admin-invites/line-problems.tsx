import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { LineProblem } from '@/queries/invite-accounts.ts'
import { Identifier } from '@/ui/facts.tsx'
import { useSay } from '@/ui/say.ts'

const words: Record<LineProblem['problem'], MessageDescriptor> = {
  syntax: msg`is neither a handle nor a DID`,
  unknown: msg`leads to no account; if it is deactivated, type its DID`,
  elsewhere: msg`is no account of this server`,
}

/** As many are told; the rest will be by then. */
const told = 20

/** What is wrong with which line. It stands in a paragraph. */
export function LineProblems({
  intro,
  problems,
}: {
  intro: string
  problems: readonly LineProblem[]
}) {
  const say = useSay()
  const more = problems.length - told
  return (
    <>
      {intro}
      {problems.slice(0, told).map(({ line, text, problem }) => (
        <span key={line} className="block">
          <Trans>
            Line {line}: <Identifier>{text.slice(0, 300)}</Identifier>
          </Trans>{' '}
          {say(words[problem])}
        </span>
      ))}
      {more > 0 && <Trans>And {more} more.</Trans>}
    </>
  )
}
