import { isIP } from 'node:net'

const plain = (address: string): string =>
  address.startsWith('::ffff:') ? address.replace(/^::ffff:(?=\d+\.)/, '') : address

/** Addresses such as '127.0.0.1' from a list with commas. Undefined where one is none. */
export function readAddresses(text: string): readonly string[] | undefined {
  const addresses = text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
  return addresses.every((address) => isIP(address) !== 0) ? addresses : undefined
}

/**
 * Where a request comes from. Each proxy adds to `X-Forwarded-For` whom it heard from, and only those of ours are
 * believed:
 * what stands before the first stranger anybody may have written.
 */
export function addressBehind(proxies: readonly string[], heardFrom: string, forwarded: string | undefined): string {
  let address = plain(heardFrom)
  if (!proxies.includes(address)) return address
  const chain = (forwarded ?? '').split(',').map((address) => address.trim())
  while (proxies.includes(address)) {
    const before = plain(chain.pop() ?? '')
    if (isIP(before) === 0) break
    address = before
  }
  return address
}
