import { once } from 'node:events'
import type { Server } from 'node:http'

/** Ends a server and the connections that browsers keep open. */
export async function closeHttpServer(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
