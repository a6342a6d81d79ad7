import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Dialog, TextField } from '../ui';
import type { Question, Who } from './asking';
import type { Desk } from './desk';
import { ErasingQuestion } from './ErasingQuestion';
import styles from './Questions.module.css';
import { PickMany, PickOne } from './QuickPick';

/** The question a command waits for, as a dialog. */
export function Questions({ desk }: { desk: Desk }) {
  const question = desk.question.value;
  if (!question) return null;
  // By number, so that what was typed for one is not there in the next.
  if (question.kind === 'pick') return <PickOne key={question.id} question={question} />;
  if (question.kind === 'pickMany') return <PickMany key={question.id} question={question} />;
  if (question.kind === 'confirm') return <Confirm key={question.id} question={question} />;
  if (question.kind === 'erasing')
    return <ErasingQuestion key={question.id} asked={question.asked} answer={question.answer} />;
  return <Identity key={question.id} question={question} />;
}

type Asked<K> = { question: Extract<Question, { kind: K }> };

function Confirm({ question }: Asked<'confirm'>) {
  const [typed, setTyped] = useState('');
  const { typed: word } = question;
  const ready = !word || typed.trim().toLowerCase() === word.toLowerCase();
  const cancel = () => question.answer(false);
  return (
    <Dialog
      title={t('confirm_title')}
      onClose={cancel}
      answers={[
        { name: 'cancel', label: t('cancel'), give: cancel },
        {
          name: 'yes',
          label: question.yes,
          kind: word ? 'danger' : 'primary',
          disabled: !ready,
          give: () => question.answer(true),
        },
      ]}
    >
      <p class={styles.message}>{question.message}</p>
      {word && <TextField label={t('confirm_type', word)} value={typed} onInput={setTyped} autoFocus />}
    </Dialog>
  );
}

function Identity({ question }: Asked<'identity'>) {
  const [who, setWho] = useState<Who>({ name: question.settings.name, organisation: question.settings.organisation });
  const cancel = () => question.answer(null);
  const ready = who.name.trim() !== '';
  const done = () => {
    if (ready) question.answer({ name: who.name.trim(), organisation: who.organisation.trim() });
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // Else the same press would also push the button that the focus goes back to.
    event.preventDefault();
    done();
  };
  return (
    <Dialog
      title={t('identity_title')}
      onClose={cancel}
      answers={[
        { name: 'cancel', label: t('cancel'), give: cancel },
        { name: 'yes', label: t('identity_yes'), kind: 'primary', disabled: !ready, give: done },
      ]}
    >
      <p class={styles.message}>{t('identity_why')}</p>
      <TextField
        label={t('identity_name')}
        value={who.name}
        maxLength={200}
        autoFocus
        onKeyDown={enter}
        onInput={(name) => setWho({ ...who, name })}
      />
      <TextField
        label={t('identity_organisation')}
        value={who.organisation}
        maxLength={200}
        onKeyDown={enter}
        onInput={(organisation) => setWho({ ...who, organisation })}
      />
    </Dialog>
  );
}
