import { useState } from 'preact/hooks';
import type { FileTrouble } from '../../lib/model/team-file';
import { teamFileEnding } from '../../lib/sync/team-file-name';
import { Button } from '../ui/Button';
import { FileBox } from '../ui/FileBox';
import { Select } from '../ui/Select';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

const ways = ['join', 'start'] as const;
type Way = (typeof ways)[number];

export interface TeamFileBeginProps {
  busy: boolean;
  trouble: FileTrouble | undefined;
  onStart(name: string, passphrase: string): void;
  onJoin(name: string, passphrase: string, file: File): void;
}

/** Coming to a team without a server by any of its files, or setting one up. */
export function TeamFileBegin({ busy, trouble, onStart, onJoin }: TeamFileBeginProps) {
  const { t } = useWords();
  const [how, setHow] = useState<Way>('join');
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [file, setFile] = useState<File | undefined>();
  const isWhole = name.trim() !== '' && passphrase !== '' && (how === 'start' || file !== undefined);
  return (
    <form
      class="fs-stack"
      aria-label={t('team-file.begin')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole || busy) return;
        if (how === 'start') onStart(name.trim(), passphrase);
        else if (file) onJoin(name.trim(), passphrase, file);
      }}
    >
      <Select<Way>
        label={t('team-file.how')}
        value={how}
        options={ways.map((value) => ({ value, label: t(`team-file.how.${value}`) }))}
        onChange={(next) => setHow(next)}
      />
      {how === 'join' && (
        <FileBox
          label={t('team-file.choose')}
          hint={t('team-file.choose.hint', { ending: teamFileEnding })}
          accept={teamFileEnding}
          single
          onFiles={([chosen]) => setFile(chosen)}
        />
      )}
      <TextBox label={t('team-file.name')} hint={t('team-file.name.hint')} maxLength={200} value={name} onInput={setName} />
      <TextBox
        label={t('team-file.passphrase')}
        hint={t(how === 'start' ? 'team-file.passphrase.new' : 'team-file.passphrase.hint')}
        // A new one is typed once and for everybody: whoever types it sees a slip.
        {...(how === 'start' ? { spellcheck: false } : { type: 'password' })}
        value={passphrase}
        onInput={setPassphrase}
      />
      {trouble && (
        <p class="fs-field-error" role="alert">
          {t(`team-file.problem.${trouble}`, { ending: teamFileEnding })}
        </p>
      )}
      <div>
        <Button submits look="primary" disabled={!isWhole || busy} onPress={() => undefined}>
          {t(busy ? 'team-file.looking' : `team-file.${how}`)}
        </Button>
      </div>
    </form>
  );
}
