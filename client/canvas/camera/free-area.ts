/**
 * Pixels kept free round a picture that is brought into sight; on a small canvas, so large a part of its shorter side.
 */
const MARGIN = 24
const MARGIN_PART = 0.035
/** What the page lays over the picture and does not move aside says so by this. */
const COVERS = '[data-covers]'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What lies over the picture, in the order of the page. */
export const coversOf = (canvas: HTMLElement): readonly Element[] => [...canvas.ownerDocument.querySelectorAll(COVERS)]

/** The largest of the four strips that something leaves beside, above or below it; the same where it is outside. */
function leftBy(over: DOMRect, { left, top, right, bottom }: DOMRect): DOMRect {
  if (over.width === 0 || over.height === 0) return new DOMRect(left, top, right - left, bottom - top)
  if (over.right <= left || over.left >= right || over.bottom <= top || over.top >= bottom)
    return new DOMRect(left, top, right - left, bottom - top)
  const strips = [
    new DOMRect(over.right, top, right - over.right, bottom - top),
    new DOMRect(left, top, over.left - left, bottom - top),
    new DOMRect(left, over.bottom, right - left, bottom - over.bottom),
    new DOMRect(left, top, right - left, over.top - top),
  ]
  const size = ({ width, height }: DOMRect) => Math.max(0, width) * Math.max(0, height)
  return strips.reduce((best, strip) => (size(strip) > size(best) ? strip : best))
}

/**
 * The part of a canvas that nothing lies upon, in its own pixels: the largest strip beside or above what floats over
 * it, such as the column of cards and the strip of time.
 */
export function freeArea(canvas: HTMLElement): Area {
  const whole = canvas.getBoundingClientRect()
  const free = coversOf(canvas).reduce((area, over) => leftBy(over.getBoundingClientRect(), area), whole)
  const margin = Math.min(MARGIN, MARGIN_PART * Math.min(free.width, free.height))
  return {
    x: free.left - whole.left + margin,
    y: free.top - whole.top + margin,
    width: Math.max(1, free.width - 2 * margin),
    height: Math.max(1, free.height - 2 * margin),
  }
}
