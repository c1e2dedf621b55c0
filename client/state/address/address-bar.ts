/** The browser's address and its Back and Forward, as the store uses them. */
export interface AddressBar {
  /** Query and fragment, as `readAddress` takes them. */
  read(): string
  /** Makes a new entry in the browser's history. */
  push(address: string): void
  /** Changes the present entry. */
  replace(address: string): void
  /** Calls when a person went back or forward. */
  onTravel(listener: () => void): void
  /** Calls when the page is left or reloaded: the last moment to write the address. */
  onLeave(listener: () => void): void
  /** An address as a whole, for others. */
  absolute(address: string): string
}

/** The address bar of a window. */
export function windowAddressBar(window: Window): AddressBar {
  const whole = (address: string) => `${window.location.pathname}${address}`
  return {
    read: () => window.location.search + window.location.hash,
    push: (address) => window.history.pushState(null, '', whole(address)),
    replace: (address) => window.history.replaceState(null, '', whole(address)),
    onTravel: (listener) => window.addEventListener('popstate', listener),
    onLeave: (listener) => window.addEventListener('pagehide', listener),
    // What is shown within another page is passed on as the page itself.
    absolute: (address) => new URL(whole(address).replace(/^\/embed(?=[?#]|$)/, '/'), window.location.href).href,
  }
}
