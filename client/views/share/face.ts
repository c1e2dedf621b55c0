import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import wider from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url'

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

/** The page's face within a style, so that a picture looks the same wherever it is opened; empty where it is not there. */
export async function embeddedFace(): Promise<string> {
  const rules = await Promise.all(
    [
      [latin, 'U+0-FF,U+2000-22FF'],
      [wider, 'U+100-2FF,U+1E00-1EFF'],
    ].map(async ([url = '', range]) => {
      const response = await fetch(url).catch(() => null)
      if (response?.ok !== true) return ''
      const source = await dataAddress(await response.blob())
      return (
        `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;unicode-range:${range};` +
        `src:url(${source}) format("woff2")}`
      )
    }),
  )
  return rules.join('')
}
