import type { ComponentChildren } from 'preact'

interface NoticeProps {
  readonly title: string
  /** `warn` for what went wrong or needs care. */
  readonly tone?: 'plain' | 'warn'
  /** What it means, and what to do next. */
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
}

/** A box for a state that is not the usual one: empty, failed, cut. */
export function Notice({ title, tone = 'plain', children, actions }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={tone === 'warn' ? 'alert' : undefined}>
      <p class="notice-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div class="buttons">{actions}</div>}
    </div>
  )
}
