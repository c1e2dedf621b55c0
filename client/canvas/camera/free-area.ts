/**
 * Pixels kept free round a picture that is brought into sight; on a small canvas, so large a part of its shorter side.
 */
const MARGIN = 24
const MARGIN_PART = 0.035
/** What lies over the canvas only while something is fetched has no part in it. */
const PASSING = '[data-passing]'
/** What lies on less than this part of the canvas, such as the zoom buttons, is let be. */
const COVERS = 0.1

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The part of a canvas that nothing lies upon, in its own pixels: the largest strip beside or above what floats over
 * it, such as the legend.
 */
export function freeArea(canvas: HTMLElement): Area {
  const { left, top, width, height } = canvas.getBoundingClientRect()
  let [x1, y1, x2, y2] = [0, 0, width, height]
  for (const over of canvas.parentElement?.children ?? []) {
    const box = over.getBoundingClientRect()
    if (
      over === canvas ||
      over.contains(canvas) ||
      over.matches(PASSING) ||
      box.width === 0 ||
      box.height === 0 ||
      box.height * box.width < width * height * COVERS
    )
      continue
    const [overLeft, overTop, overRight, overBottom] = [
      box.left - left,
      box.top - top,
      box.right - left,
      box.bottom - top,
    ]
    if (overRight <= x1 || overLeft >= x2 || overBottom <= y1 || overTop >= y2) continue
    const cuts = [
      {
        room: (x2 - overRight) * (y2 - y1),
        cut: () => {
          x1 = Math.max(x1, overRight)
        },
      },
      {
        room: (overLeft - x1) * (y2 - y1),
        cut: () => {
          x2 = Math.min(x2, overLeft)
        },
      },
      {
        room: (x2 - x1) * (y2 - overBottom),
        cut: () => {
          y1 = Math.max(y1, overBottom)
        },
      },
      {
        room: (x2 - x1) * (overTop - y1),
        cut: () => {
          y2 = Math.min(y2, overTop)
        },
      },
    ].sort((a, b) => b.room - a.room)
    cuts[0]?.cut()
  }
  const margin = Math.min(MARGIN, MARGIN_PART * Math.min(x2 - x1, y2 - y1))
  return {
    x: x1 + margin,
    y: y1 + margin,
    width: Math.max(1, x2 - x1 - 2 * margin),
    height: Math.max(1, y2 - y1 - 2 * margin),
  }
}
