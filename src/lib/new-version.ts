const key = 'latchkey.version'

/**
 * For when a part of the console could not be loaded: if a newer version has taken its place, the page is loaded anew.
 * Once for each version, whatever comes of it, and never over something that is typed, open or under way.
 */
export async function takeNewVersion(): Promise<void> {
  try {
    const answer = await fetch('/', { cache: 'no-store', redirect: 'error' })
    const newest = /src="(\/assets\/[^"]+)/.exec(await answer.text())?.[1]
    if (!newest || document.querySelector(`script[src="${newest}"]`)) return
    if (sessionStorage.getItem(key) === newest || isInUse()) return
    sessionStorage.setItem(key, newest)
    location.reload()
  } catch {
    // Offline, or nothing to remember the version in: loading it is left to the person.
  }
}

/** What asks before the tab closes is asked here, too. */
function isInUse(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=checkbox], [type=radio], [readonly]), textarea',
  )
  return (
    document.querySelector('dialog[open], [aria-disabled=true]') !== null ||
    [...fields].some(({ value }) => value !== '') ||
    !dispatchEvent(new Event('beforeunload', { cancelable: true }))
  )
}
