import { Icon, type IconName } from './icon.tsx'

interface IconButtonProps {
  readonly icon: IconName
  /** What it does, for a screen reader and as a tip. */
  readonly label: string
  readonly onPress: () => void
  /** Why it cannot be pressed now; it stays reachable and says so. */
  readonly because?: string | null
  readonly pressed?: boolean
  readonly quiet?: boolean
}

/** A square button with an icon, a name and, where it is out of use, a reason. */
export function IconButton({ icon, label, onPress, because = null, pressed, quiet = true }: IconButtonProps) {
  const words = because === null ? label : `${label}: ${because}`
  return (
    <button
      type="button"
      class={`button icon ${quiet ? 'quiet' : ''}`}
      aria-label={words}
      title={words}
      aria-disabled={because !== null}
      aria-pressed={pressed}
      onClick={() => because === null && onPress()}
    >
      <Icon name={icon} />
    </button>
  )
}
