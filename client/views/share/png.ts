/** Pixels of a PNG for one of the sheet, and the most that browsers draw in one picture, along a side and in all. */
const SCALE = 2
const SIDE = 16_000
const AREA = 16_000_000 * 4

/** An SVG of this size as a PNG, twice as fine where that can be drawn. Throws where the browser cannot draw it. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const scale = Math.min(SCALE, SIDE / width, SIDE / height, Math.sqrt(AREA / (width * height)))
    const canvas = Object.assign(document.createElement('canvas'), {
      width: Math.floor(width * scale),
      height: Math.floor(height * scale),
    })
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
