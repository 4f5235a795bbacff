import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The keys an operating system expects of every program; the program's own commands live in the window. */
export function setMenu(openAnother: () => void) {
  const edit: MenuItemConstructorOptions = { role: 'editMenu' }
  const view: MenuItemConstructorOptions = {
    label: 'Xem',
    submenu: [
      { role: 'zoomIn' },
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut' },
      { role: 'resetZoom' },
      { role: 'togglefullscreen' },
    ],
  }
  const windows: MenuItemConstructorOptions = {
    role: 'windowMenu',
    submenu: [
      { label: 'Cửa sổ mới', accelerator: 'CommandOrControl+Alt+N', click: openAnother },
      { role: 'minimize' },
      { role: 'zoom' },
      { role: 'close' },
    ],
  }
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, edit, view, windows]))
}
