import { ipcRenderer } from 'electron'

/** Hands the two ports of this window over to the page: one to the data thread, one to the desktop. Nothing else. */
ipcRenderer.on('ports', (event) => {
  window.postMessage('ports', window.location.origin, [...event.ports])
})
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'ports-please') ipcRenderer.send('ports-please')
})
