// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { HintSettings, type HintSettingsProps } from '../../../components/workbench/HintSettings';
import { hintChoices } from '../../../components/workbench/hint-choices';
import type { Settings } from '../../../lib/model/settings';
import { draw } from '../../support/draw';

type Chosen = Pick<Settings, 'mutedHints' | 'points' | 'thresholds'>;
const settings = (chosen: Partial<Chosen> = {}): HintSettingsProps => ({
  hints: hintChoices({ mutedHints: [], points: {}, thresholds: {}, ...chosen }),
  problem: undefined,
  onMute: vi.fn(),
  onPoints: vi.fn(),
  onThreshold: vi.fn(),
  onReset: vi.fn(),
});

describe('hints in the settings', () => {
  it('take whole points from −10 to 10, and say what is wrong with others', async () => {
    const props = settings();
    const { type, text } = draw(<HintSettings {...props} />);
    await type('Points: Questions to you', '11');
    expect(text()).toContain('A number from -10 to 10.');
    await type('Points: Questions to you', '2.5');
    expect(props.onPoints).not.toHaveBeenCalled();
    await type('Points: Questions to you', '-3');
    expect(props.onPoints).toHaveBeenCalledWith('question', -3);
  });
  it('let a wait count for nothing, but never against whoever waits', async () => {
    const props = settings();
    const { type } = draw(<HintSettings {...props} />);
    await type('Points: Waiting time', '-1');
    expect(props.onPoints).not.toHaveBeenCalled();
    await type('Points: Waiting time', '0');
    expect(props.onPoints).toHaveBeenCalledWith('waiting', 0);
  });
  it('take a threshold where the hint has one', async () => {
    const props = settings();
    const { type } = draw(<HintSettings {...props} />);
    await type('A complaint is late after (hours)', '0,5');
    expect(props.onThreshold).toHaveBeenCalledWith('complaint', 0.5);
  });
  it('follow what was changed elsewhere', async () => {
    const { redraw, field } = draw(<HintSettings {...settings({ points: { question: 9 } })} />);
    await redraw(<HintSettings {...settings()} />);
    expect(field('Points: Questions to you').value).toBe('3');
  });
  it('can be reset once one is changed, and say which', () => {
    expect(draw(<HintSettings {...settings()} />).button('Reset points and thresholds').disabled).toBe(true);
    const props = settings({ thresholds: { regular: 3 } });
    const { button, text } = draw(<HintSettings {...props} />);
    expect(text().match(/changed/g)).toHaveLength(1);
    button('Reset points and thresholds').click();
    expect(props.onReset).toHaveBeenCalledOnce();
  });
  it('say why words can’t be read', () =>
    expect(draw(<HintSettings {...settings()} problem="damaged-weights" />).text()).toContain('a file of Feedside is damaged'));
});
