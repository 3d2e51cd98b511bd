/**
 * Output fields that the current document requires and a server of an older generation never sends.
 * In the current generation's output they are optional, so that one client reads every server.
 */
export const toleratedFields: ReadonlyMap<string, readonly string[]> = new Map([
  // The service's own DID came after May 2023: neither 2023-03 nor 2023-05 has it.
  ['com.atproto.server.describeServer', ['did']],
])
