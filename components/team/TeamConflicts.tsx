import { useState } from 'preact/hooks';
import type { Conflict } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { More } from '../ui/List';
import { useWords } from '../ui/words';
import { type Choices, fieldsOfVersion } from './kept-fields';
import type { NameOf } from './say-field';
import { isMine, TeamConflict } from './TeamConflict';

const pageSize = 10;
type Side = 'mine' | 'theirs';
export interface Kept {
  conflict: Conflict;
  fields: Record<string, unknown>;
}

export interface TeamConflictsProps {
  conflicts: readonly Conflict[];
  /** How many there are, where `conflicts` are the first of them. */
  total: number;
  me: string | undefined;
  nameOf: NameOf;
  busy: boolean;
  /** What was decided so far of one. */
  choicesOf(conflict: Conflict): Choices;
  onChoices(conflict: Conflict, choices: Choices): void;
  onKeep(kept: readonly Kept[]): void;
}

/** Everything that has two versions, ten at a time; many are settled at once by whose they are. */
export function TeamConflicts({ conflicts, total, me, nameOf, busy, choicesOf, onChoices, onKeep }: TeamConflictsProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(pageSize);
  const [asking, setAsking] = useState<Side | undefined>();
  if (conflicts.length === 0) return null;
  const kept = asking ? ofSide(conflicts, asking, me) : [];
  return (
    <section class="fs-stack" aria-labelledby="team-conflicts">
      <h2 class="fs-heading" id="team-conflicts">
        {t('team.two')}
      </h2>
      <p class="fs-field-hint">
        {t('team.two.hint')} {t('team.conflict.marked')}
      </p>
      {conflicts.length > 1 && (
        <div class="fs-team-acts">
          {(['mine', 'theirs'] as const).map((side) => (
            <Button key={side} disabled={busy} onPress={() => setAsking(side)}>
              {t(`team.two.${side}`)}
            </Button>
          ))}
        </div>
      )}
      {conflicts.slice(0, shown).map((conflict) => (
        <TeamConflict
          key={`${conflict.store}:${conflict.id}`}
          conflict={conflict}
          me={me}
          nameOf={nameOf}
          choices={choicesOf(conflict)}
          onChoices={(choices) => onChoices(conflict, choices)}
          onKeep={(fields) => onKeep([{ conflict, fields }])}
        />
      ))}
      {total > Math.min(shown, conflicts.length) && (
        <More
          summary={t('team.two.shown', { n: Math.min(shown, conflicts.length), of: total })}
          label={t('ui.more')}
          onMore={shown < conflicts.length ? () => setShown(shown + pageSize) : undefined}
        />
      )}
      {asking && (
        <Dialog
          title={t(`team.two.${asking}.ask`, { n: kept.length })}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button opensFocused onPress={() => setAsking(undefined)}>
                {t('team.cancel')}
              </Button>
              <Button
                look="primary"
                disabled={kept.length === 0}
                onPress={() => {
                  setAsking(undefined);
                  onKeep(kept);
                }}
              >
                {t(`team.two.${asking}`)}
              </Button>
            </>
          }
        >
          <p>
            {t('team.two.ask.text')} {kept.length < conflicts.length && t('team.two.ask.rest', { n: conflicts.length - kept.length })}
          </p>
        </Dialog>
      )}
    </section>
  );
}

function ofSide(conflicts: readonly Conflict[], side: Side, me: string | undefined): Kept[] {
  return conflicts.flatMap((conflict) => {
    const version = conflict.versions.find((each) => isMine(each, me) === (side === 'mine'));
    return version ? [{ conflict, fields: fieldsOfVersion(conflict, version.rev) }] : [];
  });
}
