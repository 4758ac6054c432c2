import type { Note } from '../../lib/model/note';
import { NoteRow } from '../desk/NoteRow';
import type { Editing } from '../editing/editing';
import { EmptyState } from '../ui/EmptyState';
import { More } from '../ui/List';
import { LongList } from '../ui/LongList';
import { type Loaded, Shown } from '../ui/Shown';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

export interface NotesPageProps {
  /** What is searched for; "" shows all, newest first. */
  words: string;
  list: Loaded<{ rows: Note[]; total: number; more: boolean }>;
  now: number;
  editing: Editing<string, Note> | undefined;
  aboutHref(note: Note): string;
  onSearch(words: string): void;
  onEdit(note: Note): void;
  onDelete(note: Note): void;
  onMore(): void;
  onRetry(): void;
}

/** All notes, with a search that answers while one types. */
export function NotesPage({ words, list, now, editing, aboutHref, onSearch, onEdit, onDelete, onMore, onRetry }: NotesPageProps) {
  const { t } = useWords();
  return (
    <div class="fs-stack fs-column">
      <search>
        <TextBox
          label={t('notes.search')}
          labelHidden
          type="search"
          icon="search"
          placeholder={t('notes.search.placeholder')}
          value={words}
          maxLength={200}
          onInput={onSearch}
        />
      </search>
      <p class="fs-hidden" role="status">
        {words !== '' && list.state === 'ready' && t('notes.search.found', { n: list.value.total })}
      </p>
      <Shown of={list} onRetry={onRetry}>
        {({ rows, total, more }) =>
          rows.length === 0 ? (
            <NoNotes searched={words !== ''} />
          ) : (
            <>
              <LongList label={t('notes.list')} rows={rows} total={total} keyOf={({ id }) => id}>
                {(note) => (
                  <NoteRow
                    note={note}
                    now={now}
                    editing={editing?.id === note.id ? editing : undefined}
                    aboutHref={aboutHref(note)}
                    onEdit={onEdit}
                    onDelete={onDelete}
                  />
                )}
              </LongList>
              <More
                summary={words === '' ? t('ui.shown', { shown: rows.length, total }) : t('notes.search.found', { n: total })}
                label={t('ui.more')}
                onMore={more ? onMore : undefined}
              />
            </>
          )
        }
      </Shown>
    </div>
  );
}

function NoNotes({ searched }: { searched: boolean }) {
  const { t } = useWords();
  return searched ? (
    <EmptyState icon="search" title={t('notes.search.none.title')}>
      {t('notes.search.none.text')}
    </EmptyState>
  ) : (
    <EmptyState icon="note" title={t('notes.all.empty.title')}>
      {t('notes.all.empty.text')}
    </EmptyState>
  );
}
