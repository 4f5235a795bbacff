const resets = new Set<() => void>()

/** For stores of what somebody chose, filtered or searched: somebody else at this window begins afresh. */
export function whenPersonChanges(reset: () => void) {
  resets.add(reset)
}

export function forgetPerson() {
  for (const reset of resets) reset()
}
