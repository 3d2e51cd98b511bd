import { msg } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { bareName } from '@/lib/visible-name.ts'
import type { Say } from '@/ui/say.ts'

/** Servers set no limit; a name is read in a list. */
const longest = 100

export function createSchema(say: Say) {
  return z.object({
    name: z.string().check(
      z.trim(),
      z.refine((name) => bareName(name) !== '', {
        error: say(msg`Give it a name, so that you know later which app it is for.`),
        abort: true,
      }),
      z.refine((name) => name.length <= longest, {
        error: say(msg`A name has at most 100 characters here; an emoji counts as two or more.`),
      }),
    ),
    kind: z.enum(['plain', 'privileged']),
  })
}

export type CreateValues = z.infer<ReturnType<typeof createSchema>>
