/** Screens with room for one row over the picture: phones either way up, and pages that are zoomed in. */
export const SMALL = '(max-width: 48rem), (max-width: 75rem) and (max-height: 34rem)'
/** Small screens on which what stands beside the picture is a sheet from below. */
export const SHEET = '(max-width: 48rem) and (orientation: portrait), (max-width: 30rem)'
