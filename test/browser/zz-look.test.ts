import { beforeAll, expect, test } from 'vitest'
import { settled } from './picture.ts'
import { type House, openHouse } from './visit.ts'
let house: House
beforeAll(async () => {
  house = await openHouse()
}, 200_000)
test('look', async () => {
  const { page, failures } = await house.visit({ screen: [1440, 900] })
  await settled(page)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: '/tmp/shot-first.png' })
  for (let step = 1; step < 4; step++) {
    const next = page.getByRole('button', { name: /Next/ })
    if (!(await next.first().isVisible())) break
    await next.first().click()
    await page.waitForTimeout(300)
    await settled(page)
    await page.waitForTimeout(700)
    await page.screenshot({ path: `/tmp/shot-step${step + 1}.png` })
  }
  const two = await house.visit({
    at: '/?show=org:tameside-council&pick=org:tameside-council&panel=details',
    screen: [1440, 900],
  })
  await settled(two.page)
  await two.page.locator('.drawing').focus()
  await two.page.keyboard.press('e')
  await two.page.waitForTimeout(3000)
  await two.page.screenshot({ path: '/tmp/shot-expanded.png' })
  const groups = await two.page.evaluate(() =>
    (document.querySelector('.drawing > div') as any)._cyreg.cy
      .nodes('.group')
      .map((n: any) => [n.id(), n.renderedPosition(), n.data('label')]),
  )
  console.log(JSON.stringify(groups))
  if (groups.length > 0) {
    const box = await two.page.locator('.drawing').boundingBox()
    await two.page.mouse.click(box!.x + groups[0][1].x, box!.y + groups[0][1].y)
    await two.page.waitForTimeout(3000)
    await two.page.screenshot({ path: '/tmp/shot-opened.png' })
  }
  console.log('FAIL', failures.join('\n'), two.failures.join('\n'))
  expect(failures.length + two.failures.length).toBe(0)
}, 120_000)
