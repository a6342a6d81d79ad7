import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Dialog, TextField } from '../ui';
import type { Question, Who } from './asking';
import type { Desk } from './desk';
import { ErasingQuestion } from './ErasingQuestion';
import { PassingQuestion } from './PassingQuestion';
import styles from './Questions.module.css';
import { PickMany, PickOne } from './QuickPick';
import { useLoaded } from './useLoaded';

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
  if (question.kind === 'passphrase') return <Passphrase key={question.id} question={question} />;
  if (question.kind === 'passing')
    return <PassingQuestion key={question.id} stops={question.stops} answer={question.answer} />;
  return <Identity key={question.id} question={question} />;
}

type Asked<K> = { question: Extract<Question, { kind: K }> };

/** A question that is the first sentence; what stands in quotation marks may hold anything. */
const questionFirst = /^((?:[“«][^”»]*[”»]|(?!\. )[^\n?“«])+\?)(?=\s|$)\s*/;

/** What is asked, for the title, and the rest. Where something else comes first the title only asks whether to go on. */
function inTwo(message: string): { title: string; rest: string } {
  const [found, title] = questionFirst.exec(message) ?? [];
  return found && title ? { title, rest: message.slice(found.length) } : { title: t('confirm_title'), rest: message };
}

function Confirm({ question }: Asked<'confirm'>) {
  const [typed, setTyped] = useState('');
  const { typed: word } = question;
  const ready = !word || typed.trim().toLowerCase() === word.toLowerCase();
  const cancel = () => question.answer(false);
  const { title, rest } = question.title ? { title: question.title, rest: question.message } : inTwo(question.message);
  return (
    <Dialog
      title={title}
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
      {rest && <p class={styles.message}>{rest}</p>}
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
        onKeyDown={onEnter(done)}
        onInput={(name) => setWho({ ...who, name })}
      />
      <TextField
        label={t('identity_organisation')}
        value={who.organisation}
        maxLength={200}
        onKeyDown={onEnter(done)}
        onInput={(organisation) => setWho({ ...who, organisation })}
      />
    </Dialog>
  );
}

/** Answers by Enter, as by the main button. */
const onEnter = (done: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.isComposing) return;
  // Else the same press would also push the button that the focus goes back to.
  event.preventDefault();
  done();
};

const loadFields = async () => (await import('./PassphraseFields')).PassphraseFields;

const asked = {
  page: { title: 'passphrase_title', why: 'passphrase_why', yes: 'passphrase_yes', opens: false },
  backup: { title: 'passphrase_title', why: 'passphrase_whyBackup', yes: 'passphrase_yes', opens: false },
  open: { title: 'passphrase_openTitle', why: 'passphrase_whyOpen', yes: 'passphrase_open', opens: true },
  locked: { title: 'locked_title', why: 'locked_ask', yes: 'locked_open', opens: true },
} as const;

/** Asks for a new passphrase, or that of what is to be opened; it is kept nowhere. Its fields come when it is asked: few ever are. */
function Passphrase({ question }: Asked<'passphrase'>) {
  const Fields = useLoaded(loadFields);
  const [given, setGiven] = useState<string | null>(null);
  const { title, why, yes, opens } = asked[question.what];
  if (!Fields) return null;
  const cancel = () => question.answer(null);
  const done = () => {
    if (given) question.answer(given);
  };
  return (
    <Dialog
      title={t(title)}
      onClose={cancel}
      answers={[
        { name: 'cancel', label: t('cancel'), give: cancel },
        {
          name: 'yes',
          label: t(yes),
          kind: 'primary',
          disabled: !given,
          give: done,
        },
      ]}
    >
      <p class={styles.message}>{t(why)}</p>
      <Fields opens={opens} onInput={setGiven} onKeyDown={onEnter(done)} />
    </Dialog>
  );
}
