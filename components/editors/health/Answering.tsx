import { useEffect, useRef, useState } from 'preact/hooks';
import { keepAnswers } from '../../../lib/commands/health-acts';
import { areaName } from '../../../lib/commands/health-charts';
import { askedItems } from '../../../lib/facilitate/health';
import { t } from '../../../lib/i18n';
import { healthAnswer, isAnswer } from '../../../lib/import/health-answer';
import type { HealthCheck } from '../../../lib/model';
import { useAct, useOffer } from '../../acts';
import { usePrinciples } from '../../hooks';
import { useServices } from '../../services';
import { Button, TextArea, TextField } from '../../ui';
import { Sheet } from '../Sheet';
import sheet from '../Sheet.module.css';
import styles from './Health.module.css';
import { Scale } from './Scale';

interface Props {
  check: HealthCheck;
  onEnd(): void;
}

/** One device goes around: whoever has it begins, answers and passes it on. Between two of them nothing shows; what is not put in is kept nowhere. */
export function Answering({ check, onEnd }: Props) {
  const [person, setPerson] = useState(0);
  const [begun, setBegun] = useState(false);
  if (begun)
    return (
      <AnswerForm
        key={person}
        check={check}
        onEnd={(put) => {
          setBegun(false);
          setPerson(put ? person + 1 : person);
        }}
      />
    );
  return <Between first={person === 0} onBegin={() => setBegun(true)} onEnd={onEnd} title={check.title} />;
}

function Between(props: { first: boolean; title: string; onBegin(): void; onEnd(): void }) {
  const begin = useRef<HTMLButtonElement>(null);
  useEffect(() => begin.current?.focus(), []);
  return (
    <Sheet>
      <div class={styles.between}>
        <h1 class={sheet.heading} dir="auto">
          {props.title || t('health_untitled')}
        </h1>
        <p role="status">{t(props.first ? 'health_ready' : 'health_pass')}</p>
        <p class={sheet.muted}>{t('health_noName')}</p>
        <div class={sheet.row}>
          <Button ref={begin} kind="primary" icon="person" onClick={props.onBegin}>
            {t('health_begin')}
          </Button>
          <Button kind="quiet" icon="chevron-left" onClick={props.onEnd}>
            {t('health_stop')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

function AnswerForm({ check, onEnd }: { check: HealthCheck; onEnd(put: boolean): void }) {
  const services = useServices();
  const act = useAct();
  const [said, setSaid] = useState<Readonly<Record<string, number>>>({});
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const [group, setGroup] = useState('');
  const items = askedItems(check);
  const nameOf = areaName(usePrinciples(), { t });
  const told = Object.fromEntries(Object.entries(words).filter(([, each]) => each.trim() !== ''));
  const answer = healthAnswer({ ...said }, told, check.grouped ? group.trim() : '');
  const putting = useRef(false);
  const put = async () => {
    // Pressed twice it is one answer.
    if (!isAnswer(answer) || putting.current) return;
    putting.current = true;
    const kept = await act((given) =>
      keepAnswers({ ...given, notify: () => undefined }, check.id, [answer], { always: true }).then(() => undefined),
    );
    putting.current = false;
    if (kept) onEnd(true);
  };
  const offer = useOffer('health.keepAnswer', put);
  const leave = async () => {
    const question = t('health_leaveQuestion');
    if (!isAnswer(answer) || (await services.confirm(question, { yes: 'health_leave' }))) onEnd(false);
  };
  return (
    <Sheet>
      <p class={sheet.lead}>{t('health_how')}</p>
      <p class={sheet.muted}>{t('health_keys')}</p>
      <div class={styles.form}>
        {items.map((item, at) => (
          <div key={item.id} class={sheet.stack}>
            {item.area !== items[at - 1]?.area && <h2 class={sheet.subheading}>{nameOf(item.area)}</h2>}
            <Scale
              words={item.words}
              value={said[item.id]}
              first={at === 0}
              onChange={(score) => setSaid((before) => ({ ...before, [item.id]: score }))}
            />
          </div>
        ))}
        {check.questions
          .filter(({ on }) => on)
          .map(({ id, words: asked }) => (
            <TextArea
              key={id}
              label={asked}
              value={words[id] ?? ''}
              rows={2}
              grow
              maxLength={5000}
              onInput={(typed) => setWords((before) => ({ ...before, [id]: typed }))}
            />
          ))}
        {check.grouped && <TextField label={t('health_groupAsk')} value={group} maxLength={200} onInput={setGroup} />}
      </div>
      <p class={sheet.muted} role="status">
        {t('health_left', Object.keys(said).length, items.length)}
      </p>
      <div class={sheet.row}>
        <Button kind="primary" icon="check" disabled={!isAnswer(answer)} {...offer}>
          {t('command_health_keepAnswer')}
        </Button>
        <Button kind="quiet" onClick={() => void leave()}>
          {t('health_stop')}
        </Button>
      </div>
    </Sheet>
  );
}
