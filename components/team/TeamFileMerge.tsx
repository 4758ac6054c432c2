import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FileAuthor, FileMerge } from '../../lib/model/team-file';
import { FileVerdict } from '../../lib/model/team-file';
import { Button } from '../ui/Button';
import { useWords } from '../ui/words';

export interface TeamFileMergeProps {
  merge: FileMerge;
  onTrust(): void;
  onMerge(): void;
  onClose(): void;
}

/** What merging a file would do, kind by kind, and whose it is; afterwards what it did. */
export function TeamFileMerge({ merge, onTrust, onMerge, onClose }: TeamFileMergeProps) {
  const { t, moment } = useWords();
  const { by, did, kinds, made } = merge;
  const top = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => top.current?.focus(), []); // what was pressed last is gone
  if (did === 'stopped')
    return (
      <>
        <p ref={top} tabIndex={-1} role="status">
          {t('team-file.stopped')}
        </p>
        <Acts>
          <Button onPress={onClose}>{t('team-file.close')}</Button>
        </Acts>
      </>
    );
  const isTrusted = by.trust === 'own' || by.trust === 'known';
  const sum = (verdicts: readonly FileVerdict[]) => kinds.reduce((all, { counts }) => all + verdicts.reduce((some, each) => some + (counts[each] ?? 0), 0), 0);
  const hasNews = sum(['new', 'changed', 'merged', 'conflict', 'removed']) > 0;
  return (
    <>
      <p ref={top} tabIndex={-1} role="status">
        {did === 'did' ? <strong>{t('team-file.did')}. </strong> : ''}
        {t(by.trust === 'own' ? 'team-file.by.own' : 'team-file.by', { name: by.name, moment: moment(made) })}
      </p>
      <Author by={by} />
      {kinds.length === 0 ? <p class="fs-field-hint">{t('team-file.empty')}</p> : <Counts merge={merge} />}
      {kinds.length > 0 && !hasNews && did === 'would' && <p class="fs-field-hint">{t('team-file.nothing')}</p>}
      {sum(['conflict']) > 0 && <p class="fs-field-hint">{t('team-file.did.conflicts')}</p>}
      <Refused merge={merge} />
      <Acts>
        {did === 'did' ? (
          <Button onPress={onClose}>{t('team-file.close')}</Button>
        ) : (
          <>
            {isTrusted ? (
              <Button look="primary" onPress={onMerge}>
                {t('team-file.go')}
              </Button>
            ) : (
              <Button look="primary" onPress={onTrust}>
                {t(by.trust === 'other-key' ? 'team-file.trust.too' : 'team-file.trust', { name: by.name })}
              </Button>
            )}
            <Button onPress={onClose}>{t('team-file.not')}</Button>
          </>
        )}
      </Acts>
      {did === 'would' && isTrusted && <p class="fs-field-hint">{t('team-file.go.hint')}</p>}
    </>
  );
}

const Acts = ({ children }: { children: ComponentChildren }) => <div class="fs-team-acts">{children}</div>;

function Author({ by: { name, trust, fingerprint, known, role } }: { by: FileAuthor }) {
  const { t } = useWords();
  if (trust === 'own') return null;
  if (trust === 'known') return <p class="fs-field-hint">{t('team-file.by.known', { name, print: fingerprint })}</p>;
  return (
    <div class="fs-team-file-author" data-tone={trust === 'other-key' ? 'warn' : undefined}>
      <p>{trust === 'other-key' ? t('team-file.by.otherKey', { name, known: known.join(', ') }) : t('team-file.by.new', { name })}</p>
      <p>
        {t('team-file.by.print')}{' '}
        <strong class="fs-code" dir="ltr">
          {fingerprint}
        </strong>
      </p>
      {role === 'lead' && <p>{t('team-file.by.lead', { name })}</p>}
    </div>
  );
}

function Counts({ merge: { kinds, did } }: { merge: FileMerge }) {
  const { t, list } = useWords();
  return (
    <table class="fs-team-file-table">
      <caption class="fs-hidden">{t(did === 'did' ? 'team-file.did' : 'team-file.would')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('team-file.kind')}</th>
          <th scope="col">{t('team-file.happens')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, counts }) => (
          <tr key={kind}>
            <th scope="row">{t(`team.share.${kind}`)}</th>
            <td>
              {list(
                FileVerdict.options.flatMap((verdict) => {
                  const n = counts[verdict] ?? 0;
                  return n > 0 ? [t(`team-file.count.${verdict}`, { n })] : [];
                }),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Refused({ merge: { refused, by } }: { merge: FileMerge }) {
  const { t } = useWords();
  if (refused.length === 0) return null;
  return (
    <div>
      <h4 class="fs-heading">{t('team-file.refused')}</h4>
      <ul class="fs-refused">
        {refused.map(({ store, label, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be called alike
          <li key={`${store} ${at}`}>
            <bdi>{label === '' ? t('team-file.refused.nameless') : label}</bdi>: {t(`team-file.refused.${why}`, { name: by.name })}
          </li>
        ))}
      </ul>
    </div>
  );
}
