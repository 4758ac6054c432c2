import { Icon, type IconName } from './Icon';

/** A button of one icon: `label` is its name for everybody, as a tooltip and for screen readers. */
export const IconButton = ({
  icon,
  label,
  onPress,
  disabled,
  pressed,
}: {
  icon: IconName;
  label: string;
  onPress(): void;
  disabled?: boolean;
  pressed?: boolean;
}) => (
  <button type="button" class="fs-icon-button" title={label} aria-label={label} aria-pressed={pressed} disabled={disabled} onClick={onPress}>
    <Icon name={icon} />
  </button>
);
