import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'

/**
 * Registers a field that is checked when the person leaves it, unless it is empty, and then with every key until
 * it is right. Nobody is told off for what they have not typed yet.
 */
export function registerCalmly<Values extends FieldValues, Name extends FieldPath<Values>>(
  form: UseFormReturn<Values>,
  name: Name,
) {
  return form.register(name, {
    onBlur: (event: { target: { value: string } }) => {
      if (event.target.value.trim() === '') return
      whenReleased(() => {
        // Not over what the server said meanwhile.
        if (!form.getFieldState(name).invalid) void form.trigger(name)
      })
    },
    onChange: () => {
      if (form.getFieldState(name).invalid) void form.trigger(name)
    },
  })
}

/**
 * Waits while something is being pressed: an error that appears between the press and the release moves the
 * button away from under the pointer, and the click is lost.
 */
function whenReleased(act: () => void, page = globalThis.document): void {
  setTimeout(() => {
    if (page.querySelector(':active')) whenReleased(act, page)
    else act()
  }, 100)
}
