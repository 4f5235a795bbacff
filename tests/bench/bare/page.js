const rows = document.getElementById('rows')
function fill(text) {
  rows.replaceChildren(
    ...Array.from({ length: 30 }, (_, index) => {
      const row = document.createElement('div')
      row.textContent = `${text} Công ty TNHH Điện lạnh Hòa Phát ${index}`
      return row
    }),
  )
}
fill('')
document.getElementById('box').addEventListener('input', (event) => fill(event.target.value))
requestAnimationFrame(() => setTimeout(() => performance.mark('ready')))
