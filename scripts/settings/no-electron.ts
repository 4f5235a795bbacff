// Stands where `electron` is imported outside Electron (vitest): every name of it is undefined there.
export {}
