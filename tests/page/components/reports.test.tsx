// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { states as exchange } from '../../../components/exchange/exchange.states';
import { states as campaigns } from '../../../components/insights/campaigns.states';
import { ReportPart } from '../../../components/insights/ReportPart';
import { states as reports } from '../../../components/insights/reports.states';
import { words } from '../../../lib/i18n';
import type { EditedSection } from '../../../lib/reports';
import { draw } from '../../support/draw';

const part = (more: Partial<EditedSection> = {}): EditedSection => ({
  id: 'summary',
  title: 'What happened',
  blocks: [{ kind: 'text', text: 'Three posts went out.' }],
  own: undefined,
  hidden: false,
  ...more,
});
function drawPart(more: Partial<EditedSection> = {}) {
  const acts = { onWords: vi.fn(), onHide: vi.fn(), onPicture: undefined };
  return { ...draw(<ReportPart section={part(more)} said="Three posts went out." spoken={words('ar')} acts={acts} />), acts };
}

describe.each([...campaigns, ...reports, ...exchange])('$name', ({ render }) => {
  it('says nothing half: no key, no gap, no number that is none', () => {
    const { text } = draw(render());
    expect(text()).not.toMatch(/\b(?:insights|exchange|charts)\.\w|[{}]|NaN|undefined|Invalid Date/);
  });
});

describe('a part of a report', () => {
  it('begins rewording with what Feedside says', async () => {
    const { press, field, acts, type } = drawPart();
    await press('Reword: What happened');
    expect(field('Words of “What happened”').value).toBe('Three posts went out.');
    await type('Words of “What happened”', 'Three good posts.');
    expect(acts.onWords).toHaveBeenCalledWith('summary', 'Three good posts.');
  });
  it('has a way back only where it was reworded', async () => {
    expect(() => drawPart().button(/^Back to what/)).toThrow();
    const { press, acts } = drawPart({ own: 'Mine' });
    await press(/^Back to what Feedside says/);
    expect(acts.onWords).toHaveBeenCalledWith('summary', undefined);
  });
  it('that is left out says so, and can be put back', async () => {
    const { press, text, acts } = drawPart({ hidden: true });
    expect(text()).not.toContain('Three posts went out.');
    await press('Put back: What happened');
    expect(acts.onHide).toHaveBeenCalledWith('summary', false);
  });
  it('is marked with the report’s language, which need not be the screen’s', () =>
    expect(drawPart().root.querySelector('.fs-report-blocks')?.getAttribute('dir')).toBe(words('ar').locale === 'ar' ? 'rtl' : 'ltr'));
});
