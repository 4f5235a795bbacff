import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Once what moves and fades has come to rest: what axe finds that is serious or worse, with where it stands, and what scrolls around a pane
 * that scrolls itself. Fluent's focus traps end in elements that hand the keyboard on; nobody can stay on them.
 */
export async function whatHinders(page: Page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run: (context: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
    }
    // How long a notice stays is an animation too, of seconds; a spinner's has no end.
    const passing = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 1_000)
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)))
    const { violations } = await engine.run({ exclude: ['[data-tabster-dummy]'] })
    const isScrolled = (holder: Element) =>
      holder.scrollHeight > holder.clientHeight + 1 && /auto|scroll/u.test(getComputedStyle(holder).overflowY)
    // Much enlarged, the whole is scrolled.
    const around = window.innerHeight > 500 ? [...document.querySelectorAll(':has([data-pane])')].filter(isScrolled) : []
    const found = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
    return [...found, ...around.map(({ className }) => `scrolls around a pane: ${className}`)]
  })
}
