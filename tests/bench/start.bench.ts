import { type Figure, figure } from './figures.ts'
import { openProduct, startFromNothing } from './windows.ts'

const STARTS = 7

type Run = Awaited<ReturnType<typeof startFromNothing>>

/** From the start of the process to the usable list of 100,000, and what it then holds in memory, beside a bare window of the same runtime. */
export async function benchStart(dataFolder: string, userData: string): Promise<Figure[]> {
  const office = await openProduct(dataFolder)
  await office.page.getByRole('link', { name: /Khách hàng/ }).click()
  await office.page.locator('[data-list="customers"] [role="row"]').nth(5).waitFor()
  await office.close()
  const product: Run[] = []
  const bare: Run[] = []
  for (let start = 0; start < STARTS; start += 1) {
    bare.push(await startFromNothing('bare', userData))
    product.push(await startFromNothing('product', dataFolder))
  }
  const of = (runs: Run[], what: keyof Run) => runs.map((run) => run[what])
  return [
    figure('start', 'ms', { samples: of(product, 'milliseconds'), limits: of(bare, 'milliseconds') }),
    figure('memory', 'MB', { samples: of(product, 'megabytes'), limits: of(bare, 'megabytes') }),
  ]
}
