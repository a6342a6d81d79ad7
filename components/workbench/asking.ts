import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Erasing, ErasingAnswer } from '../../lib/commands/erasing';
import type {
  Choice,
  PassphraseFor,
  PickOptions,
  Services,
  Stop,
  Tickable,
  Ticked,
  TickOptions,
} from '../../lib/commands/services';
import { t } from '../../lib/i18n';
import { type Settings, settingsId } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';

/** A question that waits for its answer in a dialog. */
export type Question = { readonly id: number } & (
  | {
      readonly kind: 'pick';
      readonly title: string;
      readonly choices: readonly Choice<unknown>[];
      readonly options: PickOptions<unknown>;
      answer(value: unknown): void;
    }
  | {
      readonly kind: 'pickMany';
      readonly title: string;
      readonly choices: readonly Tickable<unknown>[];
      readonly options: TickOptions<unknown>;
      answer(ticked: Ticked<unknown> | null): void;
    }
  | {
      readonly kind: 'confirm';
      readonly message: string;
      readonly yes: string;
      readonly title?: string;
      readonly typed?: string;
      answer(yes: boolean): void;
    }
  | { readonly kind: 'erasing'; readonly asked: Erasing; answer(given: ErasingAnswer | null): void }
  | { readonly kind: 'passphrase'; readonly what: PassphraseFor; answer(given: string | null): void }
  | { readonly kind: 'passing'; readonly stops: readonly Stop[]; answer(reason: string | null): void }
  | { readonly kind: 'identity'; readonly settings: Settings; answer(who: Who | null): void }
);

export interface Who {
  readonly name: string;
  readonly organisation: string;
}

/** What makes a question, its number and what is done with its answer given. */
type Make<A> = (base: { readonly id: number; answer(given: A): void }) => Question;
type Ask = <A>(make: Make<A>) => Promise<A>;

/** An answer, when the dialog has given the focus back, so that what it leads to can move it. */
const whenGone = <A>(given: unknown) => new Promise<A>((resolve) => setTimeout(() => resolve(given as A), 0));

/** How a command asks to choose. What is chosen is of the type of the choices it gave. */
function picksOf(ask: Ask): Pick<Services, 'pick' | 'pickMany'> {
  return {
    pick: <T>(title: string, choices: readonly Choice<T>[], options: PickOptions<T> = {}) =>
      ask<unknown>((base) => ({
        ...base,
        kind: 'pick',
        title,
        choices,
        options: options as PickOptions<unknown>,
      })).then(whenGone<T | null>),
    pickMany: <T>(title: string, choices: readonly Tickable<T>[], options: TickOptions<T> = {}) =>
      ask<Ticked<unknown> | null>((base) => ({
        ...base,
        kind: 'pickMany',
        title,
        choices,
        options: options as TickOptions<unknown>,
      })).then(whenGone<Ticked<T> | null>),
  };
}

/** Questions stand in a line: each is asked when the one before it is answered, and none is lost. */
function queue(): { ask: Ask; question: ReadonlySignal<Question | null> } {
  const waiting = signal<readonly Question[]>([]);
  let count = 0;
  return {
    question: computed(() => waiting.value[0] ?? null),
    ask: (make) =>
      new Promise((resolve) => {
        count += 1;
        const id = count;
        const answer = (given: Parameters<typeof resolve>[0]) => {
          // Answered once more it is no longer there, and resolving again does nothing.
          waiting.value = waiting.peek().filter((question) => question.id !== id);
          resolve(given);
        };
        waiting.value = [...waiting.peek(), make({ id, answer })];
      }),
  };
}

/** What asks a person, one question at a time. */
export function createAsking(repository: Repository): {
  readonly question: ReadonlySignal<Question | null>;
  readonly services: Pick<
    Services,
    'pick' | 'pickMany' | 'confirm' | 'askErasing' | 'askPassphrase' | 'askPassing' | 'identity'
  >;
} {
  const { ask, question } = queue();
  let whoIsAsked: Promise<Who | null> | null = null;
  const askWho = async (settings: Settings) => {
    const who = await ask<Who | null>((base) => ({ ...base, kind: 'identity', settings }));
    if (who) await repository.commit({ title: 'did_settings_edit', changes: { [settingsId]: { ...who } } });
    return who;
  };
  return {
    question,
    services: {
      ...picksOf(ask),
      confirm: (message, { yes, title, typed }) =>
        ask<boolean>((base) => ({ ...base, kind: 'confirm', message, yes: t(yes), title, typed })),
      askErasing: (asked) =>
        ask<ErasingAnswer | null>((base) => ({ ...base, kind: 'erasing', asked })).then(whenGone<ErasingAnswer | null>),
      askPassphrase: (what = 'page') =>
        ask<string | null>((base) => ({ ...base, kind: 'passphrase', what })).then(whenGone<string | null>),
      askPassing: (stops) =>
        ask<string | null>((base) => ({ ...base, kind: 'passing', stops })).then(whenGone<string | null>),
      async identity() {
        const settings = await repository.settings();
        if (settings.name) return { name: settings.name, organisation: settings.organisation };
        // Two that want to know are told by one answer.
        whoIsAsked ??= askWho(settings).finally(() => {
          whoIsAsked = null;
        });
        return whoIsAsked;
      },
    },
  };
}
