// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineSettings, type LineSettingsProps } from '../../../components/workbench/LineSettings';
import { draw } from '../../support/draw';

const settings = (chosen: Partial<LineSettingsProps['chosen']> = {}): LineSettingsProps => ({
  chosen: { line: true, mutedChecks: ['capitals'], cliches: null, ...chosen },
  common: ['delve into', 'let’s dive in'],
  onLine: vi.fn(),
  onMute: vi.fn(),
  onCliches: vi.fn(),
});

describe('the line in the settings', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  it('has a switch for each check, and one for all', async () => {
    const props = settings();
    const { root } = draw(<LineSettings {...props} />);
    const turn = (name: string) =>
      [...root.querySelectorAll('label')]
        .find(({ textContent }) => textContent?.startsWith(name))
        ?.querySelector('input')
        ?.click();
    turn('Show the line');
    expect(props.onLine).toHaveBeenCalledWith(false);
    turn('Words in capitals');
    expect(props.onMute).toHaveBeenCalledWith('capitals', false);
    turn('Promises');
    expect(props.onMute).toHaveBeenLastCalledWith('promise', true);
  });
  it('shows the list that comes along, and stores one’s own a moment after the last key: a phrase a line', async () => {
    const props = settings();
    const { type, field } = draw(<LineSettings {...props} />);
    expect(field('Phrases that count as worn out').value).toBe('delve into\nlet’s dive in');
    await type('Phrases that count as worn out', 'circle back\n\n  synergy ');
    expect(props.onCliches).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(props.onCliches).toHaveBeenCalledExactlyOnceWith(['circle back', 'synergy']);
  });
  it('loses nothing when one leaves in the middle', async () => {
    const props = settings();
    const { type, redraw } = draw(<LineSettings {...props} />);
    await type('Phrases that count as worn out', 'circle back');
    await redraw(null);
    expect(props.onCliches).toHaveBeenCalledExactlyOnceWith(['circle back']);
  });
  it('goes back to the list that comes along', async () => {
    const props = settings({ cliches: ['synergy'] });
    const { button } = draw(<LineSettings {...props} />);
    button('Back to the list that comes along').click();
    expect(props.onCliches).toHaveBeenCalledWith(null);
  });
});
