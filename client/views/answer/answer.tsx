import type { EntityDetails } from '../../state/answers/details.ts'
import type { HeldStatement } from '../../api/fragments.ts'
import { formatDate } from '../../../schema/time.ts'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { answerSentence } from './answer-sentence.ts'
import { otherDay } from './other-day.ts'
import { Isolated } from '../../parts/isolated.tsx'

/** The answer in one line, on top of an entity's page, with the way to a day on which there is more to say. */
export function Answer({
  entity,
  statements,
  store,
}: {
  entity: EntityDetails
  statements: readonly HeldStatement[]
  store: Store
}) {
  const words = answerSentence(entity, statements, store.view.value.anyTime ? null : store.day.value)
  const other = otherDay(entity, statements)
  if (words === null) return null
  return (
    <>
      <p class="answer">
        <Isolated text={words} />
      </p>
      {other !== null && (
        <div class="buttons">
          <button
            type="button"
            class="button small"
            onClick={() => store.perform(`Go to ${formatDate(other)}`, look({ asOf: other, anyTime: false }))}
          >
            Go to {formatDate(other)}
          </button>
        </div>
      )}
    </>
  )
}
