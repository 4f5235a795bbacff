import type { Page } from '@playwright/test'
import { type Figure, figure } from './figures.ts'
import { lastPaint, watchPainting } from './painted.ts'
import { typedWords } from './typedWords.ts'
import { openBare, openProduct } from './windows.ts'

const TYPED = typedWords.slice(0, 12)
/** Typed before, untimed: an office works all day, and what both windows learn of their own code with the first words is no measure of it. */
const TYPED_BEFORE = typedWords.slice(24, 36)

/** From the key event to painted rows in the window; beside it the bare window putting thirty lines on screen at each key. */
export async function benchPaint(dataFolder: string, userData: string): Promise<Figure> {
  const office = await openProduct(dataFolder)
  await office.page.getByRole('link', { name: /Khách hàng/ }).click()
  await office.page.locator('[data-list="customers"] [role="row"]').nth(5).waitFor()
  const samples = await typeAndTime(office.page, { box: '[data-search]', rows: '[data-list="customers"]' })
  await office.close()
  const bare = await openBare(`${dataFolder}/khach-quen.db`, userData)
  const limits = await typeAndTime(bare.page, { box: '#box', rows: '#rows' })
  await bare.app.close()
  return figure('paint-keystroke', 'ms', { samples, limits })
}

async function typeAndTime(page: Page, places: { box: string; rows: string }) {
  await page.locator(places.box).focus()
  await page.evaluate(watchPainting, { keys: places.box, shown: places.rows })
  await typeAll(page, places.box, TYPED_BEFORE)
  return typeAll(page, places.box, TYPED)
}

async function typeAll(page: Page, box: string, texts: readonly string[]) {
  const samples: number[] = []
  for (const words of texts) {
    for (const letter of words) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await page.waitForTimeout(180)
      const sample = await page.evaluate(lastPaint)
      if (sample !== null) samples.push(sample)
    }
    await page.locator(box).fill('')
    await page.waitForTimeout(180)
    await page.evaluate(lastPaint)
  }
  return samples
}
