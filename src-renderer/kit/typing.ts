/** Whether a key is for a field in which something is written, or for a dialog, and not for the page. */
export function isForField({ target, defaultPrevented }: KeyboardEvent) {
  const isField = target instanceof HTMLElement && target.matches('input:not([type="radio"], [type="checkbox"]), textarea')
  return isField || defaultPrevented || document.querySelector('[role="dialog"]') !== null
}
