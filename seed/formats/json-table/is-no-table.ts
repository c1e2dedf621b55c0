import { recordSchemas } from '../../records.ts'
import { isBods } from '../bods-statements.ts'
import { isFtm } from '../ftm-entity.ts'
import type { JsonItem } from '../json-stream.ts'
import { CLASSES, classOf, isClass, isItem, isPlainRow, isPopolo, WRAPPED } from '../popolo-items.ts'
import { isOwnId } from '../recognise.ts'

/** Whether an object holds lists of Popolo, as what an interface answers does. */
const holdsPopolo = (value: unknown): boolean =>
  isItem(value) && !isPlainRow(value) && CLASSES.some((name) => Array.isArray(value[name]) && isPopolo(value[name]))

/** Whether an element says that its file is of a format of its own. */
const isOfAFormat = (list: string, value: unknown): boolean =>
  isFtm(value) || isBods(value) || ((list === '' || WRAPPED.has(list)) && (isPopolo([value]) || holdsPopolo(value)))

/** Whether an element of a list that is called like one of ours has no id of ours, and may be anybody's row. */
const isAnybodys = (value: unknown): boolean => isItem(value) && isPlainRow(value) && !isOwnId(value['id'])

/** The key of what a datapackage.json describes, which is other files. */
const OF_FILES = 'resources'

/** Whether a file is of a format of its own, by one of its items. */
export function isNoTable({ key = '', index, value }: JsonItem): boolean {
  if (key === OF_FILES || isClass(key)) return true
  if (Object.hasOwn(recordSchemas, key)) return index === undefined || !isAnybodys(value)
  return index === undefined ? holdsPopolo(value) : isOfAFormat(key, value)
}

/** Whether what stands beside the lists of a file says that it is one object, and they are parts of it. */
export const isOneObject = (beside: Readonly<Record<string, unknown>>): boolean =>
  beside['type'] !== 'FeatureCollection' && classOf(beside) !== undefined
