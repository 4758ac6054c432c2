// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { nothing, now } from '../../../components/desk/desk.samples';
import { Decisions } from '../../../components/people/Decisions';
import { Ledger } from '../../../components/people/Ledger';
import { PermissionForm } from '../../../components/people/PermissionForm';
import { aPermission, dues, more } from '../../../components/people/people.samples';
import { TieSummary } from '../../../components/people/TieSummary';
import { RemindersPage, type RemindersPageProps } from '../../../components/reminders/RemindersPage';
import { draw } from '../../support/draw';

const day = 86_400_000;

describe('the segments of somebody', () => {
  const { decisions } = more();
  const pressed = async (name: string) => {
    const onSegment = vi.fn();
    const { root } = draw(<Decisions {...decisions} onSegment={onSegment} />);
    [...root.querySelectorAll('label')]
      .find((label) => label.textContent?.startsWith(name))
      ?.querySelector('input')
      ?.click();
    return onSegment.mock.calls[0];
  };
  it('are put on by hand, taken off as the rule says, and taken off against a rule', async () => {
    expect(await pressed('Partner')).toEqual(['partner', 'ruled']);
    expect(await pressed('Customer')).toEqual(['customer', 'off']);
    expect(await pressed('Press')).toEqual(['press', 'ruled']);
  });
  it('lead to the playbook where there are none', () => {
    const { root } = draw(<Decisions {...decisions} choices={[]} />);
    expect(root.querySelector('a')?.getAttribute('href')).toBe('#playbook/segments');
  });
});

describe('a permission being written', () => {
  it('is not taken down as granted without the thing, its scope and their words', async () => {
    const onSave = vi.fn();
    const bare = aPermission({ history: [{ state: 'granted', at: now }] });
    const { permalink: _, scope: __, ...lacking } = bare;
    const screen = draw(<PermissionForm permission={lacking} onSave={onSave} onCancel={nothing} />);
    screen.root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(screen.root.querySelectorAll('.fs-field-error')).toHaveLength(3));
    expect(onSave).not.toHaveBeenCalled();
  });
  it('keeps what stands there when only its state changes', () => {
    const onSave = vi.fn();
    const { root } = draw(<PermissionForm permission={aPermission()} onSave={onSave} onCancel={nothing} />);
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(onSave).toHaveBeenCalledWith(
      expect.objectContaining({ state: 'granted', scope: 'Our newsletter and Instagram', note: 'Of course, go ahead! Just name me.' }),
    );
  });
});

describe('the ledger of permissions', () => {
  it('tells what runs out within 30 days and what has ended', () => {
    const rows = [aPermission(), aPermission({ id: 'p2', until: now - day }), aPermission({ id: 'p3', until: now + 90 * day })];
    const list = { state: 'ready', value: rows.map((permission) => ({ permission, person: undefined })) } as const;
    const { text } = draw(
      <Ledger list={{ ...list, value: [...list.value] }} now={now} href={() => '#'} onSave={nothing} onRemove={nothing} onRetry={nothing} />,
    );
    expect(text()).toContain('Running out (2)');
    expect(text()).toContain('Granted (2)');
    expect(text()).toContain('ended');
  });
});

describe('how close somebody is', () => {
  const { tie } = more();
  it('is said in words, with the parts of the formula', () => {
    const { text } = draw(<TieSummary tie={tie} waiting={0} now={now} />);
    expect(text()).toContain('Well acquainted.');
    expect(text()).toContain('ln(1 + 4.8) × (0.5 + 0.5 × 0.8) = 1.62');
  });
  it('is not judged before both have spoken three times', () => {
    expect(draw(<TieSummary tie={{ ...tie, isNew: true }} waiting={2} now={now} />).text()).toMatch(/^Between youStill new\..*2 posts of theirs wait for you/);
  });
});

describe('the list of reminders', () => {
  const list: RemindersPageProps = {
    list: { state: 'ready', value: { due: dues, ahead: [], done: [] } },
    which: 'due',
    now,
    hrefOf: () => undefined,
    onWhich: nothing,
    onAdd: nothing,
    onDone: nothing,
    onLater: nothing,
    onEdit: nothing,
    onDelete: nothing,
    onNotDone: nothing,
    onRetry: nothing,
  };
  it('lets each thing be done, and put off where that means something', async () => {
    const [onDone, onLater] = [vi.fn(), vi.fn()];
    const screen = draw(<RemindersPage {...list} onDone={onDone} onLater={onLater} />);
    await screen.press('Done: Keep in touch with Inês Duarte');
    expect(onDone).toHaveBeenCalledWith(expect.objectContaining({ kind: 'touch' }));
    await screen.press('Later: Send her the tasting set');
    await screen.press('In an hour');
    expect(onLater).toHaveBeenCalledWith(expect.objectContaining({ kind: 'reminder' }), now + 3_600_000);
    expect(() => screen.button('Later: Inês Duarte: Birthday')).toThrow();
  });
  it('takes no reminder without words', async () => {
    const onAdd = vi.fn();
    const { root } = draw(<RemindersPage {...list} onAdd={onAdd} />);
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(root.querySelector('.fs-field-error')?.textContent).toBe('Say in a few words what it is about.'));
    expect(onAdd).not.toHaveBeenCalled();
  });
});
