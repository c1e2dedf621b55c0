/** Milliseconds of a movement of the camera or of a node. */
export const MOVING = 300

/** Whether somebody wants nothing to move. */
export const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
