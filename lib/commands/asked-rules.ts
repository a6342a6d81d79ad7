import { type MessageKey, t } from '../i18n';
import { showableLine } from '../model/showable';
import { waysId, waysOf } from '../model/ways';
import type { Repository } from '../storage/repository';
import { type Command, pointed } from './command';
import { packsInUse } from './packs';
import type { Context, Services } from './services';

/** One thing that a community asks for before sharing, as it stands here. */
export interface AskedHere {
  readonly rule: string;
  readonly on: boolean;
  /** Why, in its words; empty where nobody said. */
  readonly reason: string;
  /** The title of the pack that asks for it; null where it came otherwise. */
  readonly pack: string | null;
  /** Whether somebody set it here otherwise than the pack. */
  readonly own: boolean;
}

/** What packs in use and the ways of working ask for before sharing; of several packs the first counts. */
export async function askedRules(repository: Repository): Promise<AskedHere[]> {
  const [ways, packs] = await Promise.all([repository.get(waysId), packsInUse(repository)]);
  const found = new Map<string, AskedHere>();
  for (const { title, lint = [] } of packs)
    for (const { rule, on, reason } of lint)
      if (!found.has(rule)) found.set(rule, { rule, on, reason: showableLine(reason), pack: title, own: false });
  for (const { id, set, reason = '' } of waysOf(ways).rules) {
    if (!set) continue;
    const known = found.get(id);
    const [on, why] = [set === 'on', showableLine(reason) || known?.reason || ''];
    found.set(id, { rule: id, on, reason: why, pack: known?.pack ?? null, own: on !== known?.on });
  }
  return [...found.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** Every rule of ours as it stands here, and what else is asked for under names we do not know. */
export interface RuleHere extends AskedHere {
  /** What it looks for, and why; null where this version has no such rule. */
  readonly about: { readonly title: MessageKey; readonly why: MessageKey; readonly stops: boolean } | null;
}

export async function rulesHere(repository: Repository): Promise<RuleHere[]> {
  const [{ lintRules }, asked] = await Promise.all([import('../digest/lint'), askedRules(repository)]);
  const ours = lintRules.map(({ id, title, why, severity }): RuleHere => {
    const here = asked.find(({ rule }) => rule === id) ?? { rule: id, on: true, reason: '', pack: null, own: false };
    return { ...here, about: { title, why, stops: severity === 'stop' } };
  });
  const others = asked.filter(({ rule }) => !lintRules.some(({ id }) => id === rule));
  return [...ours, ...others.map((each) => ({ ...each, about: null }))];
}

/** A rule as it is set, in words. */
export const ruleInWords = (rule: string, on: boolean): string => `${rule}: ${t(on ? 'rule_on' : 'rule_off')}`;

async function flip({ repository, notify }: Services, { part }: Context): Promise<void> {
  const here = (await rulesHere(repository)).find(({ rule }) => rule === part);
  if (!here || here.about?.stops) return;
  const name = here.about ? t(here.about.title) : here.rule;
  const commit = await repository.commit({
    title: here.on ? 'did_rule_off' : 'did_rule_on',
    subject: [name],
    changes: { [waysId]: { [`rules/${here.rule}/set`]: here.on ? 'off' : 'on' } },
  });
  notify(t(here.on ? 'did_rule_off' : 'did_rule_on', name), { undo: commit.id });
}

export const ruleCommands: readonly Command[] = [
  pointed({ id: 'rule.switch', title: 'command_rule_switch', category: 'settings', icon: 'check', run: flip }),
];
