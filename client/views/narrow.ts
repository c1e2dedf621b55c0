/** Screens on which the questions lie above the picture and not beside it, as in layout.css. */
export const NARROW = '(max-width: 75rem)'
