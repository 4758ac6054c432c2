import { computed, signal } from '@preact/signals';
import { DraftExchange, type OutChoice } from '../../../components/exchange/DraftExchange';
import type { DraftFormat, OutDraft, Written } from '../../../lib/exchange';
import { liveQuery } from '../../../lib/live/live-query';
import { request } from '../../../lib/messages/request';
import type { Draft } from '../../../lib/model/draft';
import type { PlaybookPart } from '../../../lib/model/playbook';
import { allDrafts } from './all-drafts';
import { createImport } from './create-import';
import { download } from './download';
import type { Screen } from './screen';

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Drafts out to calendars and schedulers, and dates in. The formats are a part of their own, fetched when somebody looks. */
export function createDraftExchange(screen: Screen) {
  const { t } = screen.words;
  const formats = signal<readonly DraftFormat[] | undefined>();
  const live = signal<{ drafts: ReturnType<typeof readDrafts>; parts: ReturnType<typeof readParts> } | undefined>();
  const choice = signal<OutChoice>({ format: 'ics', which: ['writing', 'ready'], dateOrder: 'dmy' });
  const readDrafts = () => liveQuery({ topics: ['drafts'], until: screen.until, load: allDrafts });
  const readParts = () => liveQuery({ topics: ['playbook'], until: screen.until, load: () => request('playbook.list', {}) });
  const { state, acts } = createImport(screen, {
    kind: 'drafts',
    wanted: /\.(?:ics|ical)$/iu,
    read: async (files) => {
      const { readIcs } = await import('../../../lib/exchange');
      return files.flatMap(({ name, text }) => {
        const read = readIcs(text, { now: Date.now(), zone: zone() });
        if (!read.ok) throw new Error(t('exchange.in.unreadable', { name }));
        return read.value;
      });
    },
    bring: (rows, dryRun) => request('exchange.drafts', { rows, dryRun }),
  });

  const open = () => {
    live.value ??= { drafts: readDrafts(), parts: readParts() };
    void screen.attempt(async () => {
      formats.value = (await import('../../../lib/exchange')).draftFormats;
    });
  };
  const written = computed((): (Written & { type: string }) | undefined => {
    const { format, which, dateOrder } = choice.value;
    const way = formats.value?.find(({ id }) => id === format);
    const [drafts, parts] = [live.value?.drafts.value, live.value?.parts.value];
    if (!way || drafts?.state !== 'ready' || parts?.state !== 'ready') return undefined;
    const chosen = drafts.value.filter(({ status }) => which.includes(status)).map((draft) => outDraft(draft, parts.value));
    return { ...way.write(chosen, { zone: zone(), now: screen.now.peek(), dateOrder }), type: way.type };
  });
  const save = () =>
    screen.attempt(async () => {
      const out = written.value;
      const [only, ...others] = out?.files ?? [];
      if (!out || !only) return;
      if (others.length === 0) return download(only.name, new Blob([only.text], { type: out.type }));
      const { writeZip } = await import('../../../lib/templates/formats');
      download(`feedside-${choice.peek().format}.zip`, new Blob([writeZip(out.files)], { type: 'application/zip' }));
    });

  return function drawDraftExchange() {
    const out = written.value;
    return (
      <DraftExchange
        choice={choice.value}
        would={out && { drafts: out.drafts, files: out.files.length, warnings: out.warnings }}
        state={state.value}
        acts={acts}
        onChoice={(next) => {
          choice.value = next;
        }}
        onSave={() => void save()}
        onOpen={open}
      />
    );
  };
}

function outDraft(draft: Draft, parts: readonly PlaybookPart[]): OutDraft {
  const { id, rev, title, text, versions = [], networks, status, plannedAt, postedAt, updatedAt, links = [] } = draft;
  const nameOf = (part: string | undefined) => {
    const found = parts.find((each) => each.id === part);
    return found && 'name' in found ? found.name : undefined;
  };
  return {
    id,
    generation: Number(rev.split('-', 1)[0]),
    title,
    text,
    texts: Object.fromEntries(versions.filter(({ network }) => networks.includes(network)).map((version) => [version.network, version.text])),
    networks,
    status,
    at: (status === 'posted' ? postedAt : undefined) ?? plannedAt,
    changedAt: updatedAt,
    pillar: nameOf(draft.pillar),
    campaign: nameOf(draft.campaign),
    link: links[0]?.url,
  };
}
