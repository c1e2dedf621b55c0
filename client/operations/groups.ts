import { closeGroups, openGroups } from '../state/actions/groups.ts'
import type { DrawnGroup } from '../state/picture/drawn-group.ts'
import type { Store } from '../state/store.ts'
import { define, nodesOf, onPictureAsWhole, type Operation, type Target } from './operation.ts'

/** Groups that are open, or closed, with something of a target among their members; all of them for no target. */
function groupsAt(store: Store, target: Target, open: boolean): readonly DrawnGroup[] {
  const ids = nodesOf(store, target)
  return store.groups.value.filter(
    (group) => group.open === open && (target.length === 0 || ids.some((id) => group.members.includes(id))),
  )
}

const calledOf = (groups: readonly DrawnGroup[], all: string): string => {
  const [only] = groups
  return groups.length === 1 && only !== undefined ? only.words : all
}

const act = (open: boolean) => {
  const [verb, done, action] = open
    ? (['Open', 'Opened', openGroups] as const)
    : (['Close', 'Closed', closeGroups] as const)
  return {
    title: (store: Store, target: Target) =>
      `${verb} ${calledOf(groupsAt(store, target, !open), target.length === 0 ? 'all groups' : 'its groups')}`,
    perform: (store: Store, target: Target) => {
      const groups = groupsAt(store, target, !open)
      store.perform(`${done} ${calledOf(groups, `${groups.length} groups`)}`, action(groups.map(({ id }) => id)))
    },
  }
}

/** Nodes that are drawn as one, by what they hang on and their kind, and each by itself again. */
export const grouping: readonly Operation[] = [
  define({
    id: 'open-group',
    needs: 'Select something in a closed group first',
    group: 'look',
    keys: ['o'],
    name: 'Open the group it is in, or close it again',
    available: (store, target) => target.length > 0 && groupsAt(store, target, false).length > 0,
    ...act(true),
  }),
  define({
    id: 'close-group',
    needs: 'Select something in an open group first',
    group: 'look',
    keys: ['o'],
    name: 'Close the group it is in',
    available: (store, target) => target.length > 0 && groupsAt(store, target, true).length > 0,
    ...act(false),
  }),
  define({
    id: 'open-groups',
    group: 'look',
    name: 'Open all groups',
    available: onPictureAsWhole,
    disabledBecause: (store) => (groupsAt(store, [], false).length === 0 ? 'No group is closed' : null),
    ...act(true),
  }),
  define({
    id: 'close-groups',
    group: 'look',
    keys: ['Shift+o'],
    name: 'Close all groups',
    available: onPictureAsWhole,
    disabledBecause: (store) => (groupsAt(store, [], true).length === 0 ? 'No group is open' : null),
    ...act(false),
  }),
]
