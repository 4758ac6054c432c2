import { useState } from 'preact/hooks';
import type { ConnectProblem } from '../../lib/model/team';
import { Button } from '../ui/Button';
import { TextBox } from '../ui/TextBox';
import { useWords } from '../ui/words';

/** Which of the two forms was used last: what is wrong stands there. */
export type LeadAct = 'invite' | 'rotate';

export interface TeamLeadProps {
  busy: boolean;
  problem: { of: LeadAct; kind: ConnectProblem } | undefined;
  /** The team's address on its server, for the command that takes somebody away. */
  address: string;
  invitation: { code: string; until: number } | undefined;
  /** Whether there is an invitation now. */
  onInvite(passphrase: string): Promise<boolean> | undefined;
  onCopy(text: string): void;
  /** Whether the new one holds now. */
  onRotate(passphrase: string, next: string): Promise<boolean> | undefined;
}

/** What only a lead does: invite, change the passphrase, take somebody out. */
export const TeamLead = (props: TeamLeadProps) => (
  <>
    <Invite {...props} />
    <Rotate {...props} />
    <Remove {...props} />
  </>
);

function Invite({ busy, problem, invitation, onInvite, onCopy }: TeamLeadProps) {
  const { t, date } = useWords();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="fs-panel fs-stack"
      aria-labelledby="team-invite"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && passphrase !== '') void onInvite(passphrase)?.then((done) => done && setPassphrase(''));
      }}
    >
      <h2 class="fs-heading" id="team-invite">
        {t('team.invite')}
      </h2>
      <p class="fs-field-hint">{t('team.invite.hint')}</p>
      <TextBox
        label={t('team.connect.passphrase')}
        type="password"
        value={passphrase}
        error={problem?.of === 'invite' ? t(`team.problem.${problem.kind}`) : undefined}
        onInput={setPassphrase}
      />
      <div>
        <Button submits disabled={busy || passphrase === ''} onPress={() => undefined}>
          {t('team.invite.make')}
        </Button>
      </div>
      <div class="fs-stack" role="status">
        {invitation && (
          <>
            <p class="fs-field-hint">{t('team.invite.code', { date: date(invitation.until) })}</p>
            <p class="fs-code fs-team-code" dir="ltr">
              {invitation.code}
            </p>
            <p class="fs-field-hint">{t('team.invite.how')}</p>
            <div>
              <Button onPress={() => onCopy(invitation.code)}>{t('team.invite.copy')}</Button>
            </div>
          </>
        )}
      </div>
    </form>
  );
}

function Rotate({ busy, problem, onRotate }: TeamLeadProps) {
  const { t } = useWords();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const isSame = old !== '' && old === next;
  const wrong = problem?.of === 'rotate' ? problem.kind : undefined;
  return (
    <form
      class="fs-panel fs-stack"
      aria-labelledby="team-rotate"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || old === '' || next === '' || isSame) return;
        void onRotate(old, next)?.then((done) => {
          if (!done) return;
          setOld('');
          setNext('');
        });
      }}
    >
      <h2 class="fs-heading" id="team-rotate">
        {t('team.rotate')}
      </h2>
      <p class="fs-field-hint">{t('team.rotate.when')}</p>
      <p class="fs-field-hint">{t('team.rotate.what')}</p>
      <p>{t('team.rotate.then')}</p>
      <TextBox
        label={t('team.connect.passphrase')}
        type="password"
        value={old}
        error={wrong && wrong !== 'weak' ? t(`team.problem.${wrong}`) : undefined}
        onInput={setOld}
      />
      <TextBox
        label={t('team.rotate.next')}
        spellcheck={false}
        hint={t('team.connect.passphrase.new')}
        value={next}
        error={isSame ? t('team.rotate.same') : wrong === 'weak' ? t('team.problem.weak') : undefined}
        onInput={setNext}
      />
      <div>
        <Button submits disabled={busy || old === '' || next === '' || isSame} onPress={() => undefined}>
          {t('team.rotate')}
        </Button>
      </div>
    </form>
  );
}

function Remove({ address, onCopy }: TeamLeadProps) {
  const { t } = useWords();
  const command = `npm run team -- remove ${address} NAME`;
  return (
    <section class="fs-panel" aria-labelledby="team-remove">
      <h2 class="fs-heading" id="team-remove">
        {t('team.remove')}
      </h2>
      <ol class="fs-team-steps">
        <li>
          {t('team.remove.server')}
          <p class="fs-team-command" dir="ltr">
            <code class="fs-code">{command}</code>
          </p>
          <Button size="small" onPress={() => onCopy(command)}>
            {t('team.remove.copy')}
          </Button>
        </li>
        <li>{t('team.remove.rotate')}</li>
        <li>{t('team.remove.tell')}</li>
      </ol>
    </section>
  );
}
