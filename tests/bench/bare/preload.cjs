const { ipcRenderer } = require('electron')

ipcRenderer.on('port', (event) => window.postMessage('port', '*', [...event.ports]))
window.addEventListener('message', (event) => {
  if (event.data === 'port-please') ipcRenderer.send('port-please')
})
