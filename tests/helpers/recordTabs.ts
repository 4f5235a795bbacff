import { expect, type Page } from '@playwright/test'

/** Shows a part of a record: by its tab, or by the menu behind the tabs where the pane has no room for it. */
export async function openTab(page: Page, name: string) {
  await expect(page.getByRole('tab').first()).toBeVisible()
  // What has no room is known a frame after the tabs are drawn.
  await page.evaluate(() => new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled))))
  const tab = page.getByRole('tab', { name, exact: true })
  if (await tab.isVisible()) return tab.click()
  await page.getByRole('button', { name: 'Các phần khác' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  return expect(tab).toHaveAttribute('aria-selected', 'true')
}
