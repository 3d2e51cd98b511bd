import * as z from 'zod'
import type { MailPurpose } from '@/mocks/state.ts'
import { pollForCode } from './poll-for-code.ts'

/** How the reference PDS entitles its mails; it sends none at sign-in. */
const subjects: Partial<Record<MailPurpose, string>> = {
  confirm_email: 'Email Confirmation',
  update_email: 'Email Update Requested',
  reset_password: 'Password Reset Requested',
  delete_account: 'Account Deletion Requested',
  plc_operation: 'PLC Update Operation Requested',
}

const messagesSchema = z.array(
  z.object({ id: z.string(), subject: z.string(), code: z.optional(z.string()) }),
)

export function createInboxReader(inboxUrl: string) {
  const given = new Set<string>()

  return (to: string, purpose: MailPurpose): Promise<string> =>
    pollForCode(`${purpose} to ${to}`, async () => {
      const response = await fetch(`${inboxUrl}/messages?to=${encodeURIComponent(to)}`)
      const messages = messagesSchema.parse(await response.json())
      const mail = messages.find(
        ({ id, subject, code }) =>
          code !== undefined && subject === subjects[purpose] && !given.has(id),
      )
      if (mail !== undefined) given.add(mail.id)
      return mail?.code
    })
}
