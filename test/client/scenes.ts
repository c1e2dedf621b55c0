import fc from 'fast-check'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import type { Picture } from '../../client/state/picture/picture.ts'
import type { Scene } from '../../client/state/scene.ts'
import { layouts, panels, twins, type View } from '../../client/state/view/view.ts'

/** Arbitrary scenes such as a person can make. */

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,3}$/)
export const entityId = fc
  .tuple(fc.constantFrom(...entityKinds.map((row) => row.prefix)), slug)
  .map(([prefix, rest]) => `${prefix}:${rest}`)
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const place = fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }) })
const types = entityKinds.map((row) => row.type)
const kinds = relationKinds.map((row) => row.kind)

export const picture: fc.Arbitrary<Picture> = fc.uniqueArray(entityId, { maxLength: 30 }).chain((nodes) => {
  const some = fc.subarray(nodes)
  const of =
    nodes.length === 0
      ? fc.constant([])
      : fc.array(
          fc.record({
            of: fc.constantFrom(...nodes),
            relation: orNull(fc.constantFrom(...kinds)),
            brought: fc.subarray(nodes, { minLength: 1 }),
          }),
          { maxLength: 3 },
        )
  return fc.record({
    nodes: fc.constant(nodes),
    positions: some.chain((ids) =>
      fc
        .tuple(...ids.map((id) => place.map((position) => [id, position] as const)))
        .map((pairs) => Object.fromEntries(pairs)),
    ),
    pins: some,
    hidden: some,
    expansions: of,
  })
})

export const view: fc.Arbitrary<View> = fc.record({
  asOf: orNull(day),
  knownBy: orNull(day),
  anyTime: fc.boolean(),
  proposed: fc.boolean(),
  compareWith: orNull(day),
  withoutTypes: fc.subarray(types),
  withoutRelations: fc.subarray(kinds),
  selection: fc.uniqueArray(
    fc.oneof(
      entityId,
      slug.map((rest) => `membership:${rest}`),
      slug.map((rest) => `membership:${rest}#post`),
    ),
    { maxLength: 4 },
  ),
  path: fc.record({
    from: orNull(entityId),
    to: orNull(entityId),
    sameTime: fc.boolean(),
    without: fc.subarray(kinds),
    chosen: orNull(fc.nat(20)),
  }),
  layout: fc.constantFrom(...layouts),
  sized: fc.boolean(),
  panel: fc.constantFrom(...panels),
  twin: fc.constantFrom(...twins),
  opened: fc.uniqueArray(
    fc.oneof(
      fc.tuple(entityId, fc.constantFrom(...types)).map(([hub, type]) => `group:${hub}#${type}`),
      fc.tuple(entityId, entityId).map((hubs) => `group:${hubs.join('+')}`),
    ),
    { maxLength: 3 },
  ),
  lanes: fc.boolean(),
  folded: fc.boolean(),
  story: orNull(fc.record({ id: slug.map((rest) => `story:${rest}`), step: fc.nat(20) })),
})

export const scene: fc.Arbitrary<Scene> = fc.record({ picture, view })
