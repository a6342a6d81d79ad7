import { type Command, pointed } from './command';
import { digestIn } from './digest';

type Acts = typeof import('./lint-acts');
type Act = { [name in keyof Acts]: Acts[name] extends Command['run'] ? name : never }[keyof Acts];

/** Loaded when something is done: the page begins without. */
const act =
  (name: Act): Command['run'] =>
  async (services, context) =>
    (await import('./lint-acts'))[name](services, context);

const ofFinding = (id: string, title: Command['title'], icon: string, name: Act): Command =>
  pointed({ id, title, icon, category: 'digest', run: act(name) });

/** What can be done with what was found before a digest is shared; the part is its key. */
export const lintCommands: readonly Command[] = [
  ofFinding('lint.go', 'command_lint_go', 'external', 'goThere'),
  ofFinding('lint.goTo', 'command_lint_go', 'external', 'goToPlace'),
  ofFinding('lint.fix', 'command_lint_fix', 'check', 'fix'),
  ofFinding('lint.fixAll', 'command_lint_fixAll', 'check', 'fixAll'),
  ofFinding('lint.letBe', 'command_lint_letBe', 'close', 'letFindingBe'),
  ofFinding('lint.letRuleBe', 'command_lint_letRuleBe', 'close', 'letRuleBe'),
  ofFinding('lint.ruleOff', 'command_lint_ruleOff', 'eye-off', 'switchOff'),
  ofFinding('lint.again', 'command_lint_again', 'undo', 'lookAgain'),
  {
    id: 'lint.report',
    title: 'command_lint_report',
    category: 'digest',
    icon: 'list',
    when: (context) => digestIn(context) !== null,
    run: act('switchReport'),
  },
];
