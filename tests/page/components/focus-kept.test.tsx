// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { LeavePanel } from '../../../components/team/LeavePanel';
import { TeamWelcome } from '../../../components/team/TeamWelcome';
import { Button } from '../../../components/ui/Button';
import { useFocusKept } from '../../../components/ui/use-focus-kept';
import { draw } from '../../support/draw';

interface CardProps {
  name: string;
  acts: readonly string[];
}

function Card({ name, acts }: CardProps) {
  const place = useFocusKept<HTMLElement>();
  return (
    <article ref={place}>
      <h3>{name}</h3>
      {acts.map((act) => (
        <Button key={act} onPress={() => undefined}>
          {`${act} ${name}`}
        </Button>
      ))}
    </article>
  );
}
const page = (cards: readonly CardProps[]) => (
  <main tabIndex={-1}>
    {cards.map((card) => (
      <Card key={card.name} {...card} />
    ))}
  </main>
);
const acts = ['Approve', 'Send back'];
const one = { name: '1', acts };
const two = { name: '2', acts };
const three = { name: '3', acts };
const focused = () => document.activeElement?.textContent;

describe('the focus of a card whose control goes', () => {
  it('goes to the next card, then to the one before, and to the page where none is left', async () => {
    const { redraw, button } = draw(page([one, two, three]));
    button('Approve 2').focus();
    await redraw(page([one, three]));
    await vi.waitFor(() => expect(focused()).toBe('Approve 3'));
    await redraw(page([one]));
    await vi.waitFor(() => expect(focused()).toBe('Approve 1'));
    await redraw(page([]));
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  });

  it('passes over cards that go at the same time', async () => {
    const { redraw, button } = draw(page([one, two, three]));
    button('Send back 1').focus();
    await redraw(page([three]));
    await vi.waitFor(() => expect(focused()).toBe('Approve 3'));
  });

  it('goes to what is left in the card, which stays', async () => {
    const { redraw, button } = draw(page([one, two]));
    button('Approve 1').focus();
    await redraw(page([{ name: '1', acts: ['Take back'] }, two]));
    expect(focused()).toBe('Take back 1');
    await redraw(page([{ name: '1', acts: [] }, two]));
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('stays where it is elsewhere, and where it was never in the card', async () => {
    const { redraw, button } = draw(page([one, two]));
    button('Approve 1').focus();
    await redraw(page([one]));
    expect(focused()).toBe('Approve 1');
    (document.activeElement as HTMLElement).blur();
    await redraw(page([]));
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the focus where a team begins or ends', () => {
  it('is on who one is in it once the form is gone', () => {
    const props = { role: 'member', isAlone: true, onDone: () => undefined } as const;
    draw(<TeamWelcome {...props} />);
    expect(document.activeElement?.id).toBe('team-fresh');
  });

  it('is on the page after leaving', async () => {
    const words = { title: 'Leave', leave: 'Leave the team', forget: 'Forget', ask: 'Sure?', cancel: 'Cancel' };
    const panel = (
      <LeavePanel id="leave" words={words} stays="" goes="" onLeave={() => undefined}>
        <p />
      </LeavePanel>
    );
    const { redraw, button } = draw(<main tabIndex={-1}>{panel}</main>);
    button('Leave the team').focus();
    await redraw(<main tabIndex={-1} />);
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  });
});
