import type { EntityType } from '../../../schema/kinds/entities.ts'
import type { Shape } from '../../../schema/kinds/entity-kind-row.ts'
import { entityKind } from '../../../schema/kinds/find.ts'

/** The canvas's node shapes by their names in the table of kinds, on a 20 × 20 grid. */
const outlines: Readonly<Record<Shape, string>> = {
  ellipse: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z',
  'round-rectangle': 'M6 4h8a4 4 0 0 1 4 4v4a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4Z',
  rectangle: 'M4 2h12v16H4Z',
  tag: 'M2 5h11l5 5-5 5H2Z',
  hexagon: 'M5.5 2.5h9L19 10l-4.5 7.5h-9L1 10Z',
  diamond: 'M10 1l9 9-9 9-9-9Z',
  octagon: 'M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7Z',
}

/** The shape and colour that stand for a type in the picture. Words beside it say the same. */
export function KindMark({ type, size = 15 }: { type: EntityType; size?: number }) {
  const { shape, one } = entityKind(type)
  return (
    <svg
      class="kind-mark"
      data-kind={one}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d={outlines[shape]} />
    </svg>
  )
}
