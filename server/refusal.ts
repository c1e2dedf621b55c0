/**
 * Something that a person can mend stands in the way of starting; the message is all they need, so no stack is shown.
 */
export class Refusal extends Error {
  override name = 'Refusal'
}
