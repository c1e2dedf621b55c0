/**
 * What a field of a filter asks of a row, as data: a column of it and how that is compared.
 * How each is said in Cypher stands in server/selection/conditions.ts.
 */
export type Condition =
  /** The column is the value, or one of the values. */
  | { readonly is: 'equal' | 'oneOf'; readonly column: string }
  /** The column is a list that has the value. */
  | { readonly is: 'among'; readonly column: string }
  /** All words of the value stand in the column; titles before a name do not count. */
  | { readonly is: 'words' | 'wordsOfName'; readonly column: string }
  /** The day in the column is the value or later, or the value or earlier. */
  | { readonly is: 'onOrAfter' | 'onOrBefore'; readonly column: string }
  /** The value is an entity that has a statement of this kind on the row. */
  | { readonly is: 'joinedBy'; readonly statement: string }
  /**
   * One and the same membership of the row meets all of these, and counts on the day, by the record and in the standing
   * that are asked for.
   */
  | { readonly is: 'role'; readonly meets: Condition | 'asOf' | 'knownBy' | 'standing' }

/** The conditions of a list, by the field of its filter. */
export type Filter = Readonly<Record<string, Condition>>

/** The columns a list can be sorted by, by the value of its order without `_ASC` and `_DESC`. */
export type Order = Readonly<Record<string, string>>
