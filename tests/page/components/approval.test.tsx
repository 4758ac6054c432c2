// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { nothing } from '../../../components/desk/desk.samples';
import { Approval, type ApprovalProps } from '../../../components/team/Approval';
import { ReviewAnswer, type ReviewAnswerProps } from '../../../components/team/ReviewAnswer';
import { ReviewPage } from '../../../components/team/ReviewPage';
import { type Decision, type Review, sharedAtFirst } from '../../../lib/model/team';
import { reviewState } from '../../../lib/team/review-state';
import { draw } from '../../support/draw';

const words = { title: 'Five spoons', text: 'Which grind?' };
const stored = { rev: `1-${'0'.repeat(32)}`, createdAt: 0, updatedAt: 0, id: 'd', about: 'd', times: 1 };
const review: Review = { ...stored, subject: 'draft', title: 'Five spoons', by: 'tom', state: 'asked', words };
const sentBack: Decision = { ...stored, verdict: 'rejected', by: 'lena', note: 'Too vague', alternatives: ['Coarse or fine?'] };
const who = { name: 'tom', role: 'member' as const, share: sharedAtFirst };

const approval = (part: Partial<ApprovalProps> = {}) => (
  <Approval
    who={who}
    state={reviewState(words, review, sentBack)}
    lacksYes
    staysHere={false}
    teamHref="#team"
    canAsk
    canUse
    reviewHref="#drafts/approve/d"
    note=""
    now={0}
    onNote={nothing}
    onAsk={nothing}
    onWithdraw={nothing}
    onUse={nothing}
    onCopy={nothing}
    {...part}
  />
);
const anApproval = (part: Partial<ApprovalProps> = {}) => draw(approval(part));
const buttons = (root: Element) => [...root.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? button.textContent);
const press = (root: Element, name: string) => {
  const button = [...root.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  if (!button) throw new Error(`No button “${name}”`);
  button.click();
};

describe('the approval of a draft', () => {
  it('shows a member what came back, and hands on the wording that is taken', () => {
    const onUse = vi.fn();
    const { root } = anApproval({ onUse });
    expect(root.textContent).toContain('Too vague');
    press(root, 'Use this one: wording 1');
    expect(onUse).toHaveBeenCalledWith('Coarse or fine?');
    expect(buttons(root)).toEqual(['Use this one: wording 1', 'Copy wording 1', 'Ask again']);
  });
  it('lets a guest read and copy, and says why there is no more', () => {
    const { root } = anApproval({ who: { ...who, role: 'guest' } });
    expect(buttons(root)).toEqual(['Copy wording 1']);
    expect(root.textContent).toContain('You are a guest of the team');
  });
  it('asks nobody while approvals are not shared, and says where that is changed', () => {
    const { root } = anApproval({ who: { ...who, share: { ...sharedAtFirst, assignments: false } } });
    expect(buttons(root)).not.toContain('Ask again');
    expect(root.querySelector('a[href="#team"]')).not.toBeNull();
  });
  it('says quietly that a planned draft has no yes, and that the draft itself stays here', () => {
    const { root } = anApproval({ state: reviewState(words, undefined, undefined), staysHere: true });
    expect(root.textContent).toContain('no lead has said yes');
    expect(root.textContent).toContain('This draft stays on your device');
  });
});

describe('a lead’s answer', () => {
  const anAnswer = (part: Partial<ReviewAnswerProps> = {}) =>
    draw(
      <ReviewAnswer answer={{ note: '', alternatives: [] }} submitted="Which grind?" onAnswer={nothing} onApprove={nothing} onSendBack={nothing} {...part} />,
    );
  it('is sent back with a note only, and goes to the note where there is none', async () => {
    const onSendBack = vi.fn();
    const { root } = anAnswer({ onSendBack });
    press(root, 'Send back');
    await vi.waitFor(() => expect(root.textContent).toContain('Say what is to be changed'));
    expect(document.activeElement).toBe(root.querySelector('textarea'));
    expect(onSendBack).not.toHaveBeenCalled();
    press(anAnswer({ onSendBack, answer: { note: 'Too vague', alternatives: [] } }).root, 'Send back');
    expect(onSendBack).toHaveBeenCalledOnce();
  });
  it('begins another wording with the words submitted, up to ten', () => {
    const onAnswer = vi.fn();
    press(anAnswer({ onAnswer }).root, 'Add another wording');
    expect(onAnswer).toHaveBeenCalledWith({ note: '', alternatives: ['Which grind?'] });
    const full = anAnswer({ answer: { note: '', alternatives: Array.from({ length: 10 }, (_, at) => `${at}`) } });
    expect(buttons(full.root)).not.toContain('Add another wording');
  });
  it('takes out the wording that is removed', () => {
    const onAnswer = vi.fn();
    press(anAnswer({ onAnswer, answer: { note: 'n', alternatives: ['a', 'b'] } }).root, 'Remove wording 1');
    expect(onAnswer).toHaveBeenCalledWith({ note: 'n', alternatives: ['b'] });
  });
});

describe('the focus of who asks and who answers', () => {
  const draft = { ...stored, ...words, status: 'ready' as const, networks: [] };
  const page = (decision?: Decision) => (
    <ReviewPage
      found={{ review, decision, draft }}
      who={{ name: 'lena', role: 'lead' }}
      words={[]}
      draftHref="#drafts/d"
      now={0}
      answer={{ note: '', alternatives: [] }}
      submitted=""
      onAnswer={nothing}
      onApprove={nothing}
      onSendBack={nothing}
      onTakeBack={nothing}
      onMute={nothing}
    />
  );
  it('stays with the draft in question when the answer is given, and when it is taken back', async () => {
    const { redraw, button } = draw(page());
    for (const [name, next] of [
      ['Approve', { ...sentBack, verdict: 'approved' as const }],
      [/back/i, undefined],
    ] as const) {
      button(name).focus();
      await redraw(page(next));
      expect(document.activeElement?.getAttribute('href')).toBe('#drafts/d');
    }
  });
  it('stays with the approval when it is asked for, and when that is withdrawn', async () => {
    const asked = approval({ state: reviewState(words, review, undefined) });
    const { redraw, button } = draw(approval({ state: reviewState(words, undefined, undefined) }));
    button('Ask for approval').focus();
    await redraw(asked);
    expect(document.activeElement?.getAttribute('href')).toBe('#drafts/approve/d');
    button(/withdraw|take back/i).focus();
    await redraw(approval({ state: reviewState(words, { ...review, state: 'withdrawn' }, undefined) }));
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });
});
