/** Gives the person a file to keep, as a download of the browser. */
export function saveFile(name: string, content: Blob, page: Document = document): void {
  const url = URL.createObjectURL(content)
  const link = page.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after this turn; a minute is more than it needs to begin.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
