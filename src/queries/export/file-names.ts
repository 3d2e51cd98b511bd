/** Endings of what people post. Whatever else a server names stays inert: it was sent by somebody, and may be anything. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'text/vtt': 'vtt',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
}

/** Path of a blob within the ZIP. */
export function blobPath(cid: string, mediaType: string | undefined): string {
  const essence = mediaType?.split(';')[0]?.trim().toLowerCase() ?? ''
  const ending = Object.hasOwn(endings, essence) ? endings[essence] : 'bin'
  // A CID is letters and digits; whatever else a server calls one must not lead out of the folder.
  return `blobs/${cid.replaceAll(/[^a-zA-Z0-9]/g, '_')}.${ending}`
}

/** What the ZIP is called: whose it is, and of which day. */
export function exportName({ handle, did }: { handle: string; did: string }, at: number): string {
  const name = handle === 'handle.invalid' ? did : handle
  const day = new Date(at).toISOString().slice(0, 10)
  return `${name.replaceAll(/[^a-zA-Z0-9.-]/g, '-')}-${day}.zip`
}
