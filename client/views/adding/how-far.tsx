import type { Told } from '../../api/imports.ts'

const percent = (share: number): string => `${Math.floor(share * 100)} %`

/** How far an import is, in words: what is being sent, read or written. */
function words(sending: number | null, told: Told | null): string {
  if (sending !== null && sending < 1) return `Sending: ${percent(sending)}`
  if (told === null) return 'Waiting for the server …'
  if (told.all > 0)
    return `Working out what follows: ${told.done.toLocaleString('en-GB')} of ${told.all.toLocaleString('en-GB')}`
  return `Reading: ${told.read.toLocaleString('en-GB')} records`
}

function shareOf(sending: number | null, told: Told | null): number | undefined {
  if (sending !== null && sending < 1) return sending
  return told !== null && told.all > 0 ? told.done / told.all : undefined
}

/** How far files are on their way: `sending` is the share that has been sent, null while nothing is. */
export function HowFar({ sending, told }: { sending: number | null; told: Told | null }) {
  return (
    <div class="progress">
      <progress aria-label="How far it is" max={1} value={shareOf(sending, told)} />
      <p role="status">{words(sending, told)}</p>
    </div>
  )
}
