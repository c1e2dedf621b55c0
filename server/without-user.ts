/**
 * A text with the user and password taken out of every address in it: what stands before the last @ of
 * `scheme://user:password@host`.
 */
export const withoutUser = (text: string): string => text.replace(/:\/\/[^\s'"<>]*@/g, '://')
