import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './Icon';

export interface ButtonProps {
  children: ComponentChildren;
  onPress(): void;
  /** `primary`: the one thing this screen is for. `danger`: takes something away (always with a way back). */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'small' | 'normal';
  icon?: IconName;
  disabled?: boolean;
  /** For a screen reader, where the visible words do not say which thing is meant: "Delete note about @ana". Starts with the visible words. */
  label?: string | undefined;
  /** On or off, for a button that stays pressed. */
  pressed?: boolean;
  submits?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
  /** Has the focus when its surface opens. */
  opensFocused?: boolean;
}

export const Button = ({
  children,
  onPress,
  look = 'plain',
  size = 'normal',
  icon,
  disabled,
  label,
  pressed,
  submits,
  buttonRef,
  opensFocused,
}: ButtonProps) => (
  <button
    ref={buttonRef ?? null}
    type={submits ? 'submit' : 'button'}
    class="fs-button"
    data-look={look}
    data-size={size}
    data-autofocus={opensFocused || undefined}
    disabled={disabled}
    aria-label={label}
    aria-pressed={pressed}
    onClick={submits ? undefined : onPress}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
);
