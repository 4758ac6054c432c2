import type { ComponentChildren } from 'preact';
import { LineSettings, type LineSettingsProps } from './LineSettings';
import './workbench.css';

const nothing = (): void => undefined;
const common = ['delve into', 'let’s dive in', 'in today’s fast-paced world'];

const state = (name: string, chosen: LineSettingsProps['chosen']) => ({
  name: `settings: ${name}`,
  render: (): ComponentChildren => (
    <main class="fs-column">
      <h1 class="fs-hidden">{name}</h1>
      <LineSettings chosen={chosen} common={common} onLine={nothing} onMute={nothing} onCliches={nothing} />
    </main>
  ),
});

export const states = [
  state('while you write', { line: true, mutedChecks: ['long-sentence'], cliches: null }),
  state('while you write, phrases of one’s own', { line: false, mutedChecks: [], cliches: ['circle back', 'synergy'] }),
];
