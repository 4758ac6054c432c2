import { type Signal, signal } from '@preact/signals';
import type { OutcomeActs, OutcomeImport } from '../../../components/insights/campaign-types';
import { decodeText } from '../../../lib/exports/decode-text';
import { sayError } from '../../../lib/i18n';
import { newId, newWrite } from '../../../lib/messages/ids';
import type { Output } from '../../../lib/messages/protocol';
import { request } from '../../../lib/messages/request';
import type { Outcome } from '../../../lib/model/outcome';
import type { Part } from '../../../lib/model/playbook';
import { type OutcomeTable, outcomesIn, readOutcomeTable } from '../../../lib/reports';
import { type Remover, removeRecord } from '../wiring/remove-record';
import type { Screen } from '../wiring/screen';

const largestFile = 10 * 1024 * 1024;
const remover: Remover<Outcome> = {
  remove: (removal) => request('outcomes.remove', removal),
  restore: (removal) => request('outcomes.restore', removal),
  deleted: 'insights.outcomes.deleted',
  restored: 'insights.outcomes.restored',
};

interface Given {
  screen: Screen;
  campaigns(): readonly Part<'campaign'>[];
  chosen(): string | undefined;
}

/** Numbers typed in, changed, deleted, and brought by a file; each with its way back. */
export function outcomeActs({ screen, campaigns, chosen }: Given): { acts: OutcomeActs; file: Signal<OutcomeImport> } {
  const { t } = screen.words;
  const file = signal<OutcomeImport>({ kind: 'idle' });
  const read = signal<{ name: string; table: OutcomeTable } | undefined>();
  const brought = signal<Output<'outcomes.bring'> | undefined>();

  const rowsIn = (table: OutcomeTable) => outcomesIn(table, { campaigns: campaigns(), campaign: chosen() });
  const look = (name: string, table: OutcomeTable) => {
    read.value = { name, table };
    const { rows, refused } = rowsIn(table);
    file.value = { kind: 'would', name, header: table.header, places: table.places, rows: rows.length, refused };
  };
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      file.value = { kind: 'failed', why: sayError(error, screen.words) };
    }
  };
  const take = async () => {
    const { value: from } = read;
    if (!from) return;
    const { rows, refused } = rowsIn(from.table);
    const write = newWrite();
    const answer = await request('outcomes.bring', { write, rows: rows.map((row) => ({ ...row, source: 'file' as const, write: newWrite() })) });
    brought.value = answer;
    file.value = { kind: 'did', name: from.name, added: answer.added.length, changed: answer.changed.length, same: answer.same, refused };
  };
  const takeBack = async () => {
    const { value: answer } = brought;
    if (!answer) return;
    for (const { id, rev } of answer.added) await request('outcomes.remove', { id, base: rev, write: newWrite() });
    for (const { before, rev } of answer.changed) await request('outcomes.save', { ...sentOf(before), base: rev, write: newWrite() });
    brought.value = undefined;
    file.value = { kind: 'idle' };
    screen.tell(t('insights.outcomes.undone'));
  };

  const acts: OutcomeActs = {
    onSave: (words, before) => {
      const campaign = chosen();
      if (campaign === undefined) return;
      const act = { id: before?.id ?? newId(), write: newWrite(), ...(before && { base: before.rev }) };
      const { network, variant, day, clicks, conversions, cost, value, note } = words;
      const given = Object.fromEntries(
        Object.entries({ network, variant, day, clicks, conversions, cost, value, note }).filter(([, each]) => each !== undefined),
      );
      void screen.attempt(async () => {
        const saved = await request('outcomes.save', { ...given, ...act, campaign, source: 'typed' });
        screen.tell(t(saved.ok ? 'insights.outcomes.saved' : `problem.${saved.problem.kind}`));
      });
    },
    onDelete: (outcome) => void removeRecord(screen, outcome, remover),
    onFile: (chosenFile) =>
      void attempt(async () => {
        if (chosenFile.size > largestFile) throw new Error(t('insights.outcomes.tooBig'));
        look(chosenFile.name, readOutcomeTable(decodeText(new Uint8Array(await chosenFile.arrayBuffer()))));
      }),
    onColumn: (column, place) => {
      const { value: from } = read;
      if (from) look(from.name, { ...from.table, places: { ...from.table.places, [column]: place } });
    },
    onTake: () => void attempt(take),
    onUndo: () => void attempt(takeBack),
    onAgain: () => {
      file.value = { kind: 'idle' };
    },
  };
  return { acts, file };
}

function sentOf({ rev: _rev, createdAt: _createdAt, updatedAt: _updatedAt, deletedAt: _deletedAt, ...words }: Outcome) {
  return words;
}
