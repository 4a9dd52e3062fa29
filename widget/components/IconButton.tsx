/** A button that is a drawing, with its name for who cannot see it and for who wonders. */
import type { ComponentProps } from 'preact'
import { Icon } from './Icon.tsx'

interface Props extends ComponentProps<'button'> {
  icon: string
  label: string
}

export const IconButton = ({ icon, label, ...rest }: Props) => (
  <button type="button" class="icon" aria-label={label} title={label} {...rest}>
    <Icon path={icon} />
  </button>
)
