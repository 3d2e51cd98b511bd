/**
 * A blob in a repository, as a record or an upload refers to it. `size` is in bytes.
 *
 * Source: https://atproto.com/specs/data-model#blob-type
 */
export type BlobRef = {
  $type: 'blob'
  ref: { $link: string }
  mimeType: string
  size: number
}
