import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { toCsv } from '@/lib/csv.ts'
import { saveFile } from '@/lib/save-file.ts'
import { Button } from '@/ui/button.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Identifier } from '@/ui/facts.tsx'
import { Notice } from '@/ui/notice.tsx'

export type CreatedCode = {
  code: string
  link: string
  /** A DID and how it was typed; undefined: for nobody in particular. */
  for: { did: string; name: string } | undefined
}

/** More are in the file and on the clipboard. */
const shown = 30

type CreateResultProps = {
  codes: readonly CreatedCode[]
  useCount: number
  /** Name of the file that is offered. */
  fileName: string
  onDone: () => void
}

/** Codes that have just been made, to be handed on. */
export function CreateResult({ codes, useCount, fileName, onDone }: CreateResultProps) {
  const { t } = useLingui()
  const count = codes.length
  const more = count - shown

  function save() {
    const heads = ['code', 'uses', 'forHandle', 'forAccount', 'link']
    const rows = codes.map((it) => [
      it.code,
      useCount,
      it.for && it.for.name !== it.for.did ? it.for.name : '',
      it.for?.did ?? '',
      it.link,
    ])
    saveFile(fileName, new Blob([toCsv(heads, rows)], { type: 'text/csv' }))
  }

  return (
    <div className="flex flex-col gap-4">
      <Notice
        tone="positive"
        title={
          <Plural value={count} one="# code has been created" other="# codes have been created" />
        }
      >
        <Plural value={useCount} one="Good for # account each." other="Good for # accounts each." />
      </Notice>
      <ul aria-label={t`Created codes`} className="flex flex-col gap-1.5">
        {codes.slice(0, shown).map(({ code, for: account }) => (
          <li key={code} className="flex flex-wrap gap-x-4">
            <Identifier>{code}</Identifier>
            {account && (
              <span className="text-ink-soft">
                <Trans>
                  for <Identifier>{account.name}</Identifier>
                </Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="text-ink-soft">
          <Trans>And {more} more: all of them are copied and saved.</Trans>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <CopyButton text={codes.map(({ code }) => code).join('\n')} label={t`Copy all codes`}>
          <Trans>Copy all codes</Trans>
        </CopyButton>
        <CopyButton text={codes.map(({ link }) => link).join('\n')} label={t`Copy sign-up links`}>
          <Trans>Copy sign-up links</Trans>
        </CopyButton>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button look="outlined" onClick={save}>
          <Trans>Download these as CSV</Trans>
        </Button>
        <Button look="quiet" onClick={onDone}>
          <Trans>Create more</Trans>
        </Button>
      </div>
    </div>
  )
}
