import { Button } from './Button';
import { IconButton } from './IconButton';

export interface ToastMessage {
  text: string;
  /** The way back: "Undo", "Try again". */
  action?: { label: string; onPress(): void };
  /** Where more can be done about it: the trash. */
  link?: { label: string; href: string; opensTab: boolean } | undefined;
}

/**
 * What just happened. The live region stands in the page all the time, or a screen reader would miss the first message.
 * Whoever shows a message with a way back leaves it there: an undo that runs away helps nobody.
 */
export const Toast = ({ message, closeLabel, onClose }: { message: ToastMessage | undefined; closeLabel: string; onClose(): void }) => (
  <div class="fs-toasts" role="status">
    {message && (
      <div class="fs-toast">
        <p class="fs-toast-text">{message.text}</p>
        {message.action && (
          <Button look="quiet" size="small" onPress={message.action.onPress}>
            {message.action.label}
          </Button>
        )}
        {message.link && (
          <a
            class="fs-button"
            data-look="quiet"
            data-size="small"
            href={message.link.href}
            {...(message.link.opensTab && { target: '_blank', rel: 'noreferrer' })}
          >
            {message.link.label}
          </a>
        )}
        <IconButton icon="close" label={closeLabel} onPress={onClose} />
      </div>
    )}
  </div>
);
