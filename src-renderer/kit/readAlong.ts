interface Kept {
  persist: { getOptions: () => { name?: string }; rehydrate: () => unknown }
}

/** Of a store that is kept: takes over what another window writes into it, or would write back later what it knew before. */
export function readAlong(store: Kept) {
  globalThis.addEventListener?.('storage', ({ key }) => {
    if (key === store.persist.getOptions().name) void store.persist.rehydrate()
  })
}
