import { useId } from 'preact/hooks';
import type { Conflict, Version } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { useFocusKept } from '../ui/use-focus-kept';
import { useWords } from '../ui/words';
import { fieldName } from './field-names';
import { type Choice, type Choices, choicesLeft, keptFields } from './kept-fields';
import { type NameOf, sayField } from './say-field';
import { sayLabel } from './say-label';
import { TeamField } from './TeamField';

export interface TeamConflictProps {
  conflict: Conflict;
  /** The name that this person has in the team. */
  me: string | undefined;
  nameOf: NameOf;
  /** What was decided so far, perhaps before one of the versions came. */
  choices: Choices;
  onChoices(choices: Choices): void;
  onKeep(fields: Record<string, unknown>): void;
}

/** Whether this person wrote it, on this device or another of theirs. */
export const isMine = ({ by }: Pick<Version, 'by'>, me: string | undefined): boolean => by === undefined || by === me;

/** Versions of one record side by side: for each part that differs, which one stands, or what is made of them by hand. */
export function TeamConflict({ conflict, me, nameOf, choices: decided, onChoices, onKeep }: TeamConflictProps) {
  const words = useWords();
  const { t, moment } = words;
  const heading = useId();
  const place = useFocusKept<HTMLElement>();
  const choices = choicesLeft(decided, conflict);
  const { store, versions, before } = conflict;
  // Where something stands on the board is decided by the first version, unless it is all that differs.
  const differ = conflict.differ.filter((field) => field !== 'order');
  const label = sayLabel(conflict, words);
  const [first] = versions;
  const part = first?.fields.part;
  const whoOf = (version: Version) =>
    isMine(version, me) ? t('team.conflict.yours') : version.by === undefined ? t('team.conflict.somebody') : t('team.conflict.theirs', { name: version.by });
  const nameFor = (field: string) => t(fieldName(store, field, part));
  return (
    <article ref={place} class="fs-panel fs-stack fs-team-conflict" aria-labelledby={heading}>
      <header>
        <p class="fs-field-hint">{t(`team.kind.${store}`)}</p>
        <h3 class="fs-heading" id={heading} dir="auto">
          {label}
        </h3>
      </header>
      {differ.length === 0 ? (
        <p>{t('team.conflict.place')}</p>
      ) : (
        <div class="fs-team-acts">
          {versions.map((version) => (
            <Button
              key={version.rev}
              size="small"
              label={t('team.conflict.whole.of', { who: whoOf(version), label })}
              pressed={differ.every((field) => isChosen(choices[field] ?? chosenAtFirst(first), version.rev))}
              onPress={() => onChoices(Object.fromEntries(differ.map((field) => [field, { rev: version.rev }])))}
            >
              {t('team.conflict.whole')}: {whoOf(version)}
            </Button>
          ))}
        </div>
      )}
      {differ.map((field) => (
        <TeamField
          key={field}
          name={nameFor(field)}
          field={field}
          sides={versions.map((version) => ({
            rev: version.rev,
            who: t('team.conflict.when', { who: whoOf(version), when: moment(version.at) }),
            value: version.fields[field],
            said: sayField(field, version.fields[field], { words, nameOf, store }),
          }))}
          choice={choices[field] ?? chosenAtFirst(first)}
          onChoose={(choice) => onChoices({ ...choices, [field]: choice })}
        />
      ))}
      {before && differ.length > 0 && (
        <details class="fs-details">
          <summary>{t('team.conflict.before')}</summary>
          <dl class="fs-team-before">
            {differ.map((field) => (
              <div key={field}>
                <dt>{nameFor(field)}</dt>
                <dd class="fs-words" dir="auto">
                  {sayField(field, before[field], { words, nameOf, store }) || t('team.conflict.empty')}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <div>
        <Button look="primary" label={`${t('team.conflict.keep')}: ${label}`} onPress={() => onKeep(keptFields(conflict, choices))}>
          {t('team.conflict.keep')}
        </Button>
      </div>
    </article>
  );
}

const chosenAtFirst = (first: Version | undefined): Choice => ({ rev: first?.rev ?? '' });
const isChosen = (choice: Choice, rev: string): boolean => 'rev' in choice && choice.rev === rev;
