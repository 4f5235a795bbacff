import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawTogether } from '#renderer/kit/drawTogether.ts'

const FRAME = 16

let drawn: string[]
const draw = (answer: string) => drawTogether(() => drawn.push(answer))

beforeEach(() => {
  drawn = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, FRAME))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})

afterEach(() => {
  vi.advanceTimersByTime(1_000)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('an answer is drawn at once, those that come behind it with the next frame', async () => {
  draw('rows')
  await Promise.resolve()
  expect(drawn).toEqual(['rows'])
  draw('count')
  draw('badges')
  await vi.advanceTimersByTimeAsync(FRAME - 1)
  expect(drawn).toEqual(['rows'])
  await vi.advanceTimersByTimeAsync(1)
  expect(drawn).toEqual(['rows', 'count', 'badges'])
  draw('card')
  await Promise.resolve()
  expect(drawn.at(-1)).toBe('card')
})

test('a window that is not shown draws what came, though it has no frames', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  draw('rows')
  draw('count')
  await vi.advanceTimersByTimeAsync(100)
  expect(drawn).toEqual(['rows', 'count'])
  draw('card')
  await Promise.resolve()
  expect(drawn.at(-1)).toBe('card')
})
