import { type ReadonlySignal, signal } from '@preact/signals';
import { TeamFile, type TeamFileBusy, type TeamFileProps } from '../../components/team/TeamFile';
import { Shown } from '../../components/ui/Shown';
import { request } from '../../lib/messages/request';
import type { FileAuthor, FileMerge, FileTrouble, KnownAuthor } from '../../lib/model/team-file';
import { download } from './wiring/download';
import { openQuery } from './wiring/open-query';
import type { Screen } from './wiring/screen';
import { type RunningWork, whileWorking } from './wiring/start-work';

/** A team file may have 50 MB; the reader in the background counts once more. */
const largest = 50_000_000;

type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: { kind: FileTrouble } };
type Doing = TeamFileBusy['with'];

/** The team file's section: files are read and saved in this page, everything else is the background's. */
export function createTeamFile(screen: Screen, isOpen: ReadonlySignal<boolean>) {
  const { t } = screen.words;
  const known = openQuery({ topics: ['team'], until: screen.until, isOpen, load: () => request('teamFile.state', {}) });
  const doing = signal<Doing | undefined>();
  const work = signal<RunningWork | undefined>();
  const trouble = signal<TeamFileProps['trouble']>();
  const made = signal<{ text: string; shown: NonNullable<TeamFileProps['made']> } | undefined>();
  const chosen = signal<{ text: string; passphrase: string | undefined } | undefined>();
  const merge = signal<FileMerge | undefined>();

  const setWork = (next: RunningWork | undefined) => {
    work.value = next;
  };
  /** One thing at a time; what is wrong stands beside what was pressed. */
  const attempt = async <Value,>(of: Doing, act: (work: string) => Promise<Answer<Value>>): Promise<Value | undefined> => {
    doing.value = of;
    trouble.value = undefined;
    const done = { value: undefined as Value | undefined };
    await screen.attempt(async () => {
      const answer = await whileWorking(setWork, act);
      if (answer.ok) done.value = answer.value;
      else trouble.value = { of, kind: answer.problem.kind };
    });
    doing.value = undefined;
    return done.value;
  };
  const textOf = async (of: Doing, file: File): Promise<string | undefined> => {
    if (file.size <= largest) return file.text();
    trouble.value = { of, kind: 'large' };
    return undefined;
  };
  const join = async (name: string, passphrase: string, file: File) => {
    const text = await textOf('begin', file);
    if (text === undefined) return;
    if (!(await attempt('begin', () => request('teamFile.join', { name, passphrase, file: text })))) return;
    known.reload();
    chosen.value = { text, passphrase: undefined };
    await look();
  };
  const make = async () => {
    made.value = undefined;
    const file = await attempt('making', (name) => request('teamFile.make', { work: name }));
    if (!file || 'stopped' in file) return;
    const { text, ...rest } = file;
    made.value = { text, shown: { ...rest, size: new Blob([text]).size } };
  };
  const save = () => {
    const { value: file } = made;
    if (!file) return;
    download(file.shown.name, new Blob([file.text], { type: 'application/json' }));
    screen.tell(t('team-file.saved', { name: file.shown.name }));
  };
  const choose = async (file: File) => {
    merge.value = undefined;
    const text = await textOf('looking', file);
    if (text === undefined) return;
    chosen.value = { text, passphrase: undefined };
    await look();
  };
  const look = () => run('looking', true);
  const run = async (of: 'looking' | 'merging', dryRun: boolean) => {
    const { value: file } = chosen;
    if (!file) return;
    const { text, passphrase } = file;
    const told = await attempt(of, (name) => request('teamFile.merge', { file: text, dryRun, work: name, ...(passphrase !== undefined && { passphrase }) }));
    if (told && !(dryRun && told.did === 'stopped')) merge.value = told;
  };
  const trust = async ({ name, key, role }: FileAuthor) => {
    await screen.attempt(async () => void (await request('teamFile.trust', { name, key, role, trusted: true })));
    screen.tell(t('team-file.trusted', { name }), () => believe({ name, key, role }, { trusted: false, isUndone: true }));
    await look();
  };
  const believe = async ({ name, key, role }: Pick<KnownAuthor, 'name' | 'key' | 'role'>, press: { trusted: boolean; isUndone?: boolean }) => {
    await request('teamFile.trust', { name, key, role, ...press });
    if (merge.peek()) await look();
  };
  const distrust = (author: KnownAuthor) =>
    screen.attempt(async () => {
      await believe(author, { trusted: false });
      screen.tell(t('team-file.distrusted', { name: author.name }), () => believe(author, { trusted: true }));
    });
  const leave = (forget: boolean) =>
    screen.attempt(async () => {
      const { removed } = await request('teamFile.leave', { forget });
      close();
      made.value = undefined;
      screen.tell(forget ? t('team-file.forgot', { n: removed }) : t('team-file.left'));
    });
  const close = () => {
    merge.value = undefined;
    chosen.value = undefined;
    trouble.value = undefined;
  };

  return function drawTeamFile() {
    return (
      <Shown of={known.value} onRetry={known.reload}>
        {(state) => (
          <TeamFile
            state={state}
            busy={doing.value && { with: doing.value, work: work.value?.shown() }}
            trouble={trouble.value}
            made={made.value?.shown}
            merge={merge.value}
            onStart={(name, passphrase) => void attempt('begin', () => request('teamFile.start', { name, passphrase })).then(known.reload)}
            onJoin={(name, passphrase, file) => void join(name, passphrase, file)}
            onMake={() => void make()}
            onSave={save}
            onFile={(file) => void choose(file)}
            onPassphrase={(passphrase) => {
              if (chosen.value) chosen.value = { ...chosen.value, passphrase };
              void look();
            }}
            onTrust={() => merge.value && void trust(merge.value.by)}
            onMerge={() => void run('merging', false)}
            onClose={close}
            onRole={({ key }, role) => void screen.attempt(async () => void (await request('teamFile.role', { key, role })))}
            onDistrust={(author) => void distrust(author)}
            onShare={(kind, on) => void screen.attempt(async () => void (await request('teamFile.choose', { share: { [kind]: on } })))}
            onRotate={(passphrase, next) =>
              attempt('rotating', () => request('teamFile.rotate', { passphrase, next })).then((done) => {
                if (done) screen.tell(t('team-file.rotated'));
                return done !== undefined;
              })
            }
            onLeave={(forget) => void leave(forget)}
          />
        )}
      </Shown>
    );
  };
}
