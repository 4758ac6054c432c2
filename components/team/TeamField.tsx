import { useId, useRef } from 'preact/hooks';
import { TextArea } from '../ui/TextArea';
import { WordDiff } from '../ui/WordDiff';
import { useWords } from '../ui/words';
import type { Choice } from './kept-fields';
import { boxOf } from './say-field';

interface Side {
  rev: string;
  /** Whose it is, and of when. */
  who: string;
  value: unknown;
  /** The value as a person reads it. */
  said: string;
}

export interface TeamFieldProps {
  name: string;
  field: string;
  sides: readonly Side[];
  choice: Choice;
  onChoose(choice: Choice): void;
}

/** Not to be written by hand, and too long to find what differs by reading. */
const long: ReadonlySet<string> = new Set(['versions', 'variants', 'words', 'proposal', 'timeline', 'history']);

/** One part of a record that differs: its versions side by side, and a box to write them together where it is written by hand. */
export function TeamField({ name, field, sides, choice, onChoose }: TeamFieldProps) {
  const { t } = useWords();
  const group = useId();
  const box = boxOf(
    field,
    sides.map(({ value }) => value),
  );
  const isOwn = 'own' in choice;
  /** Words from before a reload don't take the focus. */
  const isFound = useRef(isOwn);
  if (!isOwn) isFound.current = false;
  const isCompared = box !== undefined || long.has(field);
  const otherThan = ({ rev }: Side) => sides.find((side) => side.rev !== rev)?.said ?? '';
  const chosen = isOwn ? undefined : sides.find(({ rev }) => rev === choice.rev);
  return (
    <fieldset class="fs-team-versions">
      <legend class="fs-field-label">{name}</legend>
      {sides.map((side) => (
        <label key={side.rev} class="fs-team-version">
          <input type="radio" name={group} checked={chosen === side} onChange={() => onChoose({ rev: side.rev })} />
          <span class="fs-team-side">
            <span class="fs-field-hint">{side.who}</span>
            <span class="fs-team-words" dir="auto">
              {side.said !== '' && isCompared ? <WordDiff one={side.said} other={otherThan(side)} show="one" /> : side.said || t('team.conflict.empty')}
            </span>
          </span>
        </label>
      ))}
      {box && (
        <label class="fs-team-version" data-wide="true">
          <input type="radio" name={group} checked={isOwn} onChange={() => onChoose({ own: box.write((chosen ?? sides[0])?.value) })} />
          <span class="fs-team-side">
            <span>{t('team.conflict.together')}</span>
          </span>
        </label>
      )}
      {isOwn && (
        <div class="fs-team-together">
          <TextArea
            label={t('team.conflict.together.box', { field: name })}
            value={choice.own}
            opensFocused={!isFound.current}
            rows={4}
            onInput={(own) => onChoose({ own })}
          />
        </div>
      )}
    </fieldset>
  );
}
