import { sendEmail } from '@/lexicon/generated/current/com/atproto/admin/send-email.gen.ts'
import { newAccount } from '../accounts.ts'
import { contract, good, refused } from '../case.ts'
import { moderatorCases } from '../common-cases.ts'
import { nobody } from '../tokens.ts'

export const sendEmailContract = contract(
  sendEmail,
  good('sends it', async (target) => ({
    admin: true,
    input: {
      recipientDid: (await newAccount(target)).did,
      senderDid: nobody,
      content: 'Hello',
      subject: 'Greeting',
    },
    shows: { sent: true },
  })),
  refused('nobody', [400, 'InvalidRequest', 'Recipient not found'], () => ({
    admin: true,
    input: { recipientDid: nobody, senderDid: nobody, content: 'Hello' },
  })),
  moderatorCases({ input: { recipientDid: nobody, senderDid: nobody, content: 'Hello' } }),
)
