import type { Ref } from 'preact';
import { Icon, type IconName } from './Icon';

export interface IconButtonProps {
  icon: IconName;
  /** Its name for everybody: tooltip and screen reader. */
  label: string;
  onPress(): void;
  disabled?: boolean;
  pressed?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button of one icon. */
export const IconButton = ({ icon, label, onPress, disabled, pressed, buttonRef }: IconButtonProps) => (
  <button
    ref={buttonRef ?? null}
    type="button"
    class="fs-icon-button"
    title={label}
    aria-label={label}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onPress}
  >
    <Icon name={icon} />
  </button>
);
