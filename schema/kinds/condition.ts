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
  /** The statement has one of the values at one of these ends. */
  | { readonly is: 'atEnds'; readonly ends: readonly ('from' | 'to' | 'post')[] }
  /** A passage of one of these documents supports the statement, or one that is attributed to the value. */
  | { readonly is: 'cited'; readonly by: 'document' | 'attributedTo' }
  /** At least so many documents support the statement, by the record the list is of. */
  | { readonly is: 'sources' }
  /** It holds so on the day the list is of. */
  | { readonly is: 'holds' }
  /** All words of the value stand in what the statement says, or in a passage behind it that was on the record. */
  | { readonly is: 'said' }
  /** The statement is of one of these kinds. */
  | { readonly is: 'kinds' }
  /**
   * One and the same membership of the row meets all of these, and counts on the day, by the record and in the standing
   * that are asked for.
   */
  | {
      readonly is: 'role'
      readonly meets: Condition | 'asOf' | 'asOfEvent' | 'knownBy' | 'standing'
    }

/** The conditions of a list, by the field of its filter. Every filter has `and`, `or` and `not` as well. */
export type Filter = Readonly<Record<string, Condition>>

/**
 * What a list can be sorted by, by the value of its order without `_ASC` and `_DESC`: a column, or how many statements
 * or ties an entity has, or how many statements cite it.
 */
export type Order = Readonly<Record<string, string | { readonly counts: 'Statement' | 'Tie' | 'Citing' }>>
