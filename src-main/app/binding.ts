import { app } from 'electron'

/** Path of better-sqlite3's native part while developing, where the usual one does not fit the runtime. */
export function nativeBinding() {
  return app.isPackaged ? undefined : process.env.KHACH_QUEN_SQLITE_BINDING
}
