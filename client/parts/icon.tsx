/** Outlines on a 24 × 24 grid, drawn with a stroke of 1.75. */
const outlines = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  undo: 'M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-3',
  redo: 'm15 7 4.5 4.5L15 16M19 11.5h-9a5 5 0 0 0 0 10h3',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  help: 'M9.2 9a2.9 2.9 0 1 1 4.4 2.5c-1 .6-1.6 1.1-1.6 2.3M12 17.2v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  theme: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 3v18M12 7a5 5 0 0 1 0 10',
  eye:
    'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 ' +
    '0 0 0 0-5.6Z',
  'eye-off':
    'M4 4l16 16M9.5 5.9A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.7M6.3 7.7A16 16 0 0 0 2.5 ' +
    '12S6 18.5 12 18.5a9 9 0 0 0 4-.9',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  play: 'M8 5.5v13l10.5-6.5L8 5.5Z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  next: 'm9.5 6 6 6-6 6',
  previous: 'm14.5 6-6 6 6 6',
  down: 'm6 9.5 6 6 6-6',
  up: 'm6 14.5 6-6 6 6',
  out: 'M13 5h6v6M19 5l-9 9M17 14v5H5V7h5',
  menu: 'M5 12h.1M12 12h.1M19 12h.1',
  arrange: 'M12 4.5v4M12 8.5 6 15M12 8.5 18 15M6 15v4M18 15v4M12 8.5V19',
  flag: 'M6 21V4M6 5h11l-2 4 2 4H6',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  alert: 'M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.3v.1',
  back: 'M19 12H5M11 6l-6 6 6 6',
  forward: 'M5 12h14M13 6l6 6-6 6',
  home: 'M4.5 10.5 12 4.5l7.5 6V19a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1ZM9.5 20v-6h5v6',
  share: 'M12 15V3.5M8 7l4-3.5L16 7M5 12v7a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 19 19v-7',
  document:
    'M14.5 3H7a1.5 1.5 0 0 0-1.5 1.5v15A1.5 1.5 0 0 0 7 21h10a1.5 1.5 0 0 0 1.5-1.5V7ZM14 3v4.5h4.5M9 12.5h6M9 16.5h6',
  table: 'M4 5.5h16v13H4ZM4 10h16M4 14.2h16M10 5.5v13',
  layers: 'm12 3.5 8.5 4.5-8.5 4.5L3.5 8ZM4 12l8 4.2 8-4.2M4 16l8 4.2 8-4.2',
  columns: 'M4.5 5h15v14h-15ZM9.5 5v14M14.5 5v14',
  broken: 'M7 20 11.5 4M12.5 20 17 4',
  fold: 'M4.5 5h15v14h-15ZM10 5v14M16.5 9.5 14 12l2.5 2.5',
} as const

export type IconName = keyof typeof outlines

/** A small picture beside words, or in a button that has a label of its own: never read out. Size in pixels. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'menu' ? 3.2 : 1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={outlines[name]} />
    </svg>
  )
}
