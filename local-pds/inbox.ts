import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { callbackify } from 'node:util'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { closeHttpServer } from './http-server.ts'
import { inboxPage, type Message } from './inbox-page.ts'
import { takePort } from './loopback.ts'

export type Inbox = { url: string; smtpUrl: string; stop: () => Promise<void> }

const MAILED_CODE = /\b[A-Z2-7]{5}-[A-Z2-7]{5}\b/

/** Takes mail over SMTP, keeps it in memory, shows it as a page and as JSON. */
export async function startInbox(ports: { http: number; smtp: number }): Promise<Inbox> {
  const messages: Message[] = []
  let received = 0

  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const mail = await PostalMime.parse(await buffer(stream))
    const text = mail.text ?? ''
    const code = MAILED_CODE.exec(text)?.[0]
    received += 1
    messages.unshift({
      id: String(received),
      to: session.envelope.rcptTo.map(({ address }) => address),
      from: mail.from?.address ?? '',
      subject: mail.subject ?? '',
      text,
      ...(code === undefined ? {} : { code }),
      receivedAt: new Date().toISOString(),
    })
  }
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    // The sender is told "accepted" only once the message can be read here.
    onData: callbackify(receive),
  })
  const smtpPort = await takePort(ports.smtp)
  smtp.listen(smtpPort.server)

  const httpPort = await takePort(ports.http)
  const http = createServer((request, response) => answer(messages, request, response))
  http.listen(httpPort.server)

  return {
    url: `http://localhost:${httpPort.port}`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort.port}`,
    async stop() {
      await closeHttpServer(http)
      await new Promise<void>((resolve) => smtp.close(resolve))
    },
  }
}

/** `GET /`, `GET /messages?to=`, `DELETE /messages`, for any origin. */
function answer(messages: Message[], request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-methods', 'GET, DELETE')
  response.setHeader('cache-control', 'no-store')
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
  } else if (request.method === 'GET' && pathname === '/') {
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(inboxPage(messages))
  } else if (request.method === 'GET' && pathname === '/messages') {
    const to = searchParams.get('to')?.toLowerCase()
    const found = messages.filter(
      (message) => to === undefined || message.to.some((address) => address.toLowerCase() === to),
    )
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
  } else if (request.method === 'DELETE' && pathname === '/messages') {
    messages.length = 0
    response.writeHead(204).end()
  } else {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
  }
}
