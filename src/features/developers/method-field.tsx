import { type ComponentProps, useId, useState } from 'react'
import { mayNameInToken, needsPrivilege } from '@/lexicon/service-auth.ts'
import { TextField } from '@/ui/field.tsx'

type MethodFieldProps = ComponentProps<typeof TextField> & {
  /** Whether the session is that of a plain app password, for which servers make fewer tokens. */
  isLimited: boolean
}

/** The name of a method. Those that this console knows are offered, once the field is entered; any may be typed. */
export function MethodField({ isLimited, ...field }: MethodFieldProps) {
  const id = useId()
  const [names, setNames] = useState<readonly string[]>([])

  async function load() {
    try {
      const { currentNsids } = await import('@/lexicon/generated/nsids.gen.ts')
      setNames(
        currentNsids.filter(
          (nsid) =>
            nsid.includes('.') && mayNameInToken(nsid) && !(isLimited && needsPrivilege(nsid)),
        ),
      )
    } catch {
      // Without the names the field works as well; the next visit to it tries again.
    }
  }

  return (
    <>
      <TextField
        {...field}
        list={id}
        autoComplete="off"
        className="font-mono"
        onFocus={() => {
          if (names.length === 0) void load()
        }}
      />
      <datalist id={id}>
        {names.map((nsid) => (
          <option key={nsid}>{nsid}</option>
        ))}
      </datalist>
    </>
  )
}
