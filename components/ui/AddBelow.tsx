import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from './Button';
import type { IconName } from './Icon';

/** Below a list: a button that opens the form for one more. `form` closes it by what it is given. */
export const AddBelow = ({
  adding,
  icon = 'plus',
  label,
  form,
}: {
  adding: Signal<boolean>;
  icon?: IconName;
  label: string;
  form(close: () => void): ComponentChildren;
}) =>
  adding.value ? (
    form(() => {
      adding.value = false;
    })
  ) : (
    <div>
      <Button
        size="small"
        icon={icon}
        onPress={() => {
          adding.value = true;
        }}
      >
        {label}
      </Button>
    </div>
  );
