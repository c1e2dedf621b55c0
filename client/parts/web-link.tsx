import type { ComponentChildren } from 'preact'
import { webAddress } from '../../schema/web-address.ts'
import { Icon } from './icon.tsx'

/**
 * A link out of the explorer, to a page of the web; for any other address its words alone, as pressing it could
 * run something here.
 */
export function WebLink({ address, children }: { address: string; children: ComponentChildren }) {
  const href = webAddress(address)
  if (href === null) return <>{children}</>
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
        <span class="visually-hidden"> (opens in a new tab)</span>
      </a>{' '}
      <Icon name="out" size={14} />
    </>
  )
}
