import { changesQuestion } from '../../api/changes.ts'
import { type Asking, REST } from './asking.ts'
import { resource } from './resource.ts'

/** What is different between the day of the picture and the one that it is compared with. */
export const changesAnswer = ({ api, connection, view, nodes, day, record }: Asking) =>
  resource({
    connection,
    wait: REST,
    question: () => {
      const other = view.value.compareWith
      if (other === null || nodes.value.length === 0) return null
      const [from = other, to = other] = [day.value, other].sort()
      return { from, to, of: [...nodes.value], ...record.value }
    },
    ask: async (question, by) => (await api.ask(changesQuestion, question, by)).changes,
  })
