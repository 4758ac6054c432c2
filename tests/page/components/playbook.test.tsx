// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { anEditing, nothing } from '../../../components/desk/desk.samples';
import { CampaignsSection } from '../../../components/playbook/CampaignsSection';
import { HoursSection } from '../../../components/playbook/HoursSection';
import { LinesBox } from '../../../components/playbook/LinesBox';
import { NumberBox } from '../../../components/playbook/NumberBox';
import type { PartEditing, PartWords } from '../../../components/playbook/part-words';
import type { PartName } from '../../../lib/model/playbook';
import { draw } from '../../support/draw';

const editingOf = <Name extends PartName>(value: PartWords<Name>) => {
  const onInput = vi.fn();
  return { editing: { ...anEditing('part', value), onInput } as unknown as PartEditing<Name>, onInput };
};
const type = (root: ParentNode, at: number, words: string) => {
  const field = root.querySelectorAll<HTMLInputElement>('input, textarea')[at];
  if (!field) throw new Error('no such field');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

describe('a number', () => {
  it('that is no number, or out of bounds, changes nothing; an empty one is unknown, not 0', () => {
    const onChange = vi.fn();
    const { root } = draw(<NumberBox label="Points" value={3} min={-10} max={10} onChange={onChange} onBlur={nothing} />);
    type(root, 0, '11');
    expect(onChange).not.toHaveBeenCalled();
    type(root, 0, '');
    type(root, 0, '0');
    expect(onChange.mock.calls).toEqual([[undefined], [0]]);
  });
});

describe('a list of lines', () => {
  it('leaves empty lines and doubles out, but not what is still being typed', () => {
    const onChange = vi.fn();
    const { root } = draw(<LinesBox label="Words" value={['rye']} onChange={onChange} onBlur={nothing} />);
    type(root, 0, 'rye\n\n oven \nrye\n');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['rye', 'oven']);
    expect(root.querySelector('textarea')?.value).toBe('rye\n\n oven \nrye\n');
  });
});

describe('a campaign', () => {
  const campaign: PartWords<'campaign'> = { part: 'campaign', name: 'Spring', slug: '2026-q2-spring', goal: '', from: '2026-04-01' };
  const drawn = (value: PartWords<'campaign'>) => {
    const { editing, onInput } = editingOf(value);
    const many = { rows: [editing], fresh: 'part', onNew: nothing, onDelete: nothing };
    return { ...draw(<CampaignsSection campaigns={many} today="2026-11-22" onCopy={nothing} />), onInput };
  };

  it('has a short name that follows the name', () => {
    const { root, onInput } = drawn(campaign);
    type(root, 0, 'Spring Sale');
    expect(onInput).toHaveBeenCalledExactlyOnceWith({ ...campaign, name: 'Spring Sale', slug: '2026-q2-spring-sale' });
  });
  it('keeps a short name that was written by hand', () => {
    const byHand = { ...campaign, slug: 'launch' };
    const { root, onInput } = drawn(byHand);
    type(root, 0, 'Spring Sale');
    expect(onInput).toHaveBeenCalledExactlyOnceWith({ ...byHand, name: 'Spring Sale' });
  });
});

describe('business hours', () => {
  const blank: PartWords<'hours'> = { part: 'hours', days: Array.from({ length: 7 }, () => null), holidays: [] };
  it('are offered, and written only when they are taken', () => {
    const { editing, onInput } = editingOf(blank);
    const onDefaults = vi.fn();
    const { button } = draw(<HoursSection hours={{ editing, isStored: false }} onDefaults={onDefaults} />);
    expect(onInput).not.toHaveBeenCalled();
    button('Monday to Friday, 9 to 17').click();
    expect(onDefaults).toHaveBeenCalledOnce();
  });
  it('end at midnight where midnight is typed as their end', () => {
    const { editing, onInput } = editingOf<'hours'>({ ...blank, days: [{ from: 540, to: 1020 }, ...blank.days.slice(1)] });
    const { root } = draw(<HoursSection hours={{ editing, isStored: true }} onDefaults={nothing} />);
    const until = [...root.querySelectorAll<HTMLInputElement>('input[type=time]')][1];
    if (!until) throw new Error('no such field');
    until.value = '00:00';
    until.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onInput.mock.calls[0]?.[0].days[0]).toEqual({ from: 540, to: 1440 });
  });
});
