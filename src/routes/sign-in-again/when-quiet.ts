/** Another question is open, or a button waits for what it has sent. */
const unrest = 'dialog[open], button[aria-disabled="true"]'

/** Calls back once nothing on the page would be talked over; the function returned gives up the wait. */
export function whenQuiet(callback: () => void): () => void {
  const observer = new MutationObserver(look)
  function look() {
    if (document.querySelector(unrest)) return
    observer.disconnect()
    callback()
  }
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['open', 'aria-disabled'],
  })
  look()
  return () => {
    observer.disconnect()
  }
}
