import { type ReadonlySignal, useSignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/Welcome';
import type { Live } from '../../lib/live/live-query';
import type { SiteState } from '../../lib/messages/protocol';
import type { createPractice } from './create-practice';
import type { createYou } from './create-you';

export interface WelcomeViewProps {
  sites: ReadonlySignal<Live<SiteState[]>> & { reload(): void };
  you: ReturnType<typeof createYou>;
  practice: ReturnType<typeof createPractice>;
}

export function WelcomeView({ sites, you, practice }: WelcomeViewProps) {
  const denied = useSignal<string>();
  const editing = you.value;
  return (
    <Welcome
      networks={{
        sites: sites.value,
        denied: denied.value,
        // Straight from the press: any wait before it and the browser refuses to ask.
        onSwitchOn: (name, origins) =>
          void browser.permissions.request({ origins }).then((granted) => {
            denied.value = granted ? undefined : name;
            sites.reload();
          }),
        onSwitchOff: ({ origins }) => void browser.permissions.remove({ origins }).then(sites.reload),
      }}
      you={
        editing && {
          value: editing.value.value,
          state: editing.state.value,
          onInput: editing.change,
          onSave: () => void editing.flush(),
          onCopy: () => void navigator.clipboard.writeText(Object.values(editing.value.peek()).join('\n')),
        }
      }
      practice={practice.state.value}
      now={Date.now()}
      onStart={practice.start}
      onEnd={() => void practice.end()}
    />
  );
}
