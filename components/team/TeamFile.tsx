import { type Role, SharedKind } from '../../lib/model/team';
import type { FileMerge, FileTrouble, KnownAuthor, TeamFileState } from '../../lib/model/team-file';
import { teamFileEnding } from '../../lib/sync/team-file-name';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { FileBox } from '../ui/FileBox';
import { Toggle } from '../ui/Toggle';
import { useWords } from '../ui/words';
import { WorkProgress, type WorkShown } from '../work/WorkProgress';
import { PassphraseForm } from './PassphraseForm';
import { TeamFileBegin, type TeamFileBeginProps } from './TeamFileBegin';
import { TeamFileKnown } from './TeamFileKnown';
import { TeamFileLeave } from './TeamFileLeave';
import { TeamFileMerge } from './TeamFileMerge';
import { TeamFileRotate } from './TeamFileRotate';
import './team-file.css';

/** What the page does now. `work`: how far it is. */
export interface TeamFileBusy {
  with: 'begin' | 'making' | 'looking' | 'merging' | 'rotating';
  work: WorkShown | undefined;
}

export interface TeamFileProps extends Pick<TeamFileBeginProps, 'onStart' | 'onJoin'> {
  state: TeamFileState;
  busy: TeamFileBusy | undefined;
  /** What went wrong last, and with what. */
  trouble: { of: TeamFileBusy['with']; kind: FileTrouble } | undefined;
  /** A file that was made and waits to be saved. `size`: bytes. */
  made: { name: string; size: number; kinds: readonly { kind: SharedKind; n: number }[]; removed: number } | undefined;
  merge: FileMerge | undefined;
  onMake(): void;
  onSave(): void;
  onFile(file: File): void;
  onPassphrase(passphrase: string): void;
  onTrust(): void;
  onMerge(): void;
  onClose(): void;
  onRole(author: KnownAuthor, role: 'lead' | 'member'): void;
  onDistrust(author: KnownAuthor): void;
  onShare(kind: SharedKind, on: boolean): void;
  onRotate(passphrase: string, next: string): Promise<boolean> | undefined;
  onLeave(forget: boolean): void;
}

/** The team by files: beginning, making one, merging one, and whose are taken. */
export function TeamFile(props: TeamFileProps) {
  const { t } = useWords();
  const { state } = props;
  return (
    <>
      <section class="fs-panel fs-stack fs-team-file" aria-labelledby="team-file">
        <h2 class="fs-heading" id="team-file">
          {t('team-file.title')}
        </h2>
        <p class="fs-field-hint">{t(state.by === 'server' ? 'team-file.lead.server' : 'team-file.lead')}</p>
        {state.by === undefined ? (
          <TeamFileBegin
            busy={props.busy?.with === 'begin'}
            trouble={props.trouble?.of === 'begin' ? props.trouble.kind : undefined}
            onStart={props.onStart}
            onJoin={props.onJoin}
          />
        ) : (
          <>
            <You state={state} />
            {state.role !== 'guest' && <Make {...props} />}
            <Merge {...props} />
          </>
        )}
      </section>
      {state.by !== undefined && <TeamFileKnown known={state.known} mayDecide={state.role === 'lead'} onRole={props.onRole} onDistrust={props.onDistrust} />}
      {state.by === 'file' && (
        <>
          <section class="fs-panel" aria-labelledby="team-file-share">
            <h2 class="fs-heading" id="team-file-share">
              {t('team-file.share')}
            </h2>
            <p class="fs-field-hint">{t('team-file.share.hint')}</p>
            {SharedKind.options.map((kind) => (
              <Toggle key={kind} label={t(`team.share.${kind}`)} on={state.share[kind]} onChange={(on) => props.onShare(kind, on)} />
            ))}
          </section>
          {state.role === 'lead' && (
            <TeamFileRotate
              busy={props.busy?.with === 'rotating'}
              trouble={props.trouble?.of === 'rotating' ? props.trouble.kind : undefined}
              onRotate={props.onRotate}
            />
          )}
          <TeamFileLeave theirs={state.theirs} onLeave={props.onLeave} />
        </>
      )}
    </>
  );
}

function You({ state: { name, role, fingerprint } }: { state: TeamFileState }) {
  const { t } = useWords();
  return (
    <dl class="fs-team-facts">
      <dt>{t('team-file.you')}</dt>
      <dd>
        <bdi>{name}</bdi> {role && <Badge>{t(`team-file.role.${role satisfies Role}`)}</Badge>}
      </dd>
      {fingerprint !== undefined && (
        <>
          <dt>{t('team-file.print')}</dt>
          <dd>
            <span class="fs-code" dir="ltr">
              {fingerprint}
            </span>
            <p class="fs-field-hint">{t('team-file.print.hint')}</p>
          </dd>
        </>
      )}
    </dl>
  );
}

function Make({ busy, made, trouble, onMake, onSave }: TeamFileProps) {
  const { t, number } = useWords();
  if (busy?.with === 'making')
    return busy.work ? <WorkProgress label={t('team-file.making')} work={busy.work} /> : <p role="status">{t('team-file.making')}</p>;
  const size = ({ size: bytes }: { size: number }) =>
    bytes < 1_000_000
      ? t('team-file.size.kb', { n: number(Math.max(1, Math.round(bytes / 1000))) })
      : t('team-file.size.mb', { n: number(Math.round(bytes / 100_000) / 10) });
  return (
    <div class="fs-stack">
      {made ? (
        <>
          <p role="status">{t('team-file.made', { size: size(made) })}</p>
          {made.kinds.length === 0 && made.removed === 0 ? (
            <p class="fs-field-hint">{t('team-file.made.none')}</p>
          ) : (
            <dl class="fs-team-facts" aria-label={t('team-file.made.kinds')}>
              {made.kinds.map(({ kind, n }) => (
                <div key={kind} class="fs-team-file-fact">
                  <dt>{t(`team.share.${kind}`)}</dt>
                  <dd>{number(n)}</dd>
                </div>
              ))}
            </dl>
          )}
          {made.removed > 0 && <p class="fs-field-hint">{t('team-file.made.removed', { n: made.removed })}</p>}
        </>
      ) : (
        <p class="fs-field-hint">{t('team-file.make.hint')}</p>
      )}
      {trouble?.of === 'making' && <Trouble kind={trouble.kind} />}
      <div class="fs-team-acts">
        {made && (
          <Button look="primary" onPress={onSave}>
            {t('team-file.save')}
          </Button>
        )}
        <Button disabled={busy !== undefined} onPress={onMake}>
          {t('team-file.make')}
        </Button>
      </div>
    </div>
  );
}

function Merge({ busy, merge, trouble, onFile, onPassphrase, onTrust, onMerge, onClose }: TeamFileProps) {
  const { t } = useWords();
  const kind = trouble && (trouble.of === 'looking' || trouble.of === 'merging') ? trouble.kind : undefined;
  return (
    <div class="fs-stack fs-team-file-merge">
      <h3 class="fs-heading">{t('team-file.merge')}</h3>
      {busy && (busy.with === 'looking' || busy.with === 'merging') ? (
        busy.work ? (
          <WorkProgress label={t(`team-file.${busy.with}`)} work={busy.work} />
        ) : (
          <p role="status">{t(`team-file.${busy.with}`)}</p>
        )
      ) : merge ? (
        <TeamFileMerge merge={merge} onTrust={onTrust} onMerge={onMerge} onClose={onClose} />
      ) : (
        <FileBox
          label={t('team-file.choose')}
          hint={t('team-file.choose.hint', { ending: teamFileEnding })}
          accept={teamFileEnding}
          single
          onFiles={([file]) => file && onFile(file)}
        />
      )}
      {kind && <Trouble kind={kind} />}
      {!busy && (kind === 'key' || kind === 'passphrase') && (
        <PassphraseForm label={t('team-file.passphrase')} go={t('team-file.again')} onPassphrase={onPassphrase} />
      )}
    </div>
  );
}

function Trouble({ kind }: { kind: FileTrouble }) {
  const { t } = useWords();
  return (
    <p class="fs-field-error" role="alert">
      {t(`team-file.problem.${kind}`, { ending: teamFileEnding })}
    </p>
  );
}
