import { useLayoutEffect, useRef } from 'preact/hooks';
import css from './chip.css?inline';
import { type ChipFace, createChipTemplate } from './chip-template';

/** The chip is plain DOM: drawn here as in a feed, apart from its shadow root. */
function Shown({ face, theme }: { face: ChipFace; theme: 'light' | 'dark' | undefined }) {
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const chip = createChipTemplate(document)(face);
    if (theme) chip.dataset.theme = theme;
    place.current?.replaceChildren(chip);
  }, [face, theme]);
  return (
    <>
      <style>{css}</style>
      <p ref={place} />
    </>
  );
}

const state = (name: string, face: ChipFace, theme?: 'light' | 'dark') => ({ name, render: () => <Shown face={face} theme={theme} /> });

const question: ChipFace = { label: 'Question · 3 h', name: 'Feedside: question waiting 3 hours, priority 7', priority: 7 };

export const states = [
  state('chip: calm', { label: 'Mention', name: 'Feedside: mention, priority 2', priority: 2 }),
  state('chip: due', { label: 'Comment · 40 min', name: 'Feedside: comment waiting 40 minutes, priority 4', priority: 4 }),
  state('chip: pressing', question),
  state('chip: a colleague is answering', {
    label: 'Tom is answering · Question · 3 h',
    name: 'Feedside: question waiting 3 hours, Tom is answering, priority 5',
    priority: 5,
  }),
  state('chip: on a light page', question, 'light'),
  state('chip: on a dark page', question, 'dark'),
  state('chip: too long, right to left', {
    label: 'سؤال ينتظر الإجابة منذ ثلاثة أيام',
    name: 'Feedside: سؤال ينتظر الإجابة منذ ثلاثة أيام, priority 12',
    priority: 12,
  }),
];
