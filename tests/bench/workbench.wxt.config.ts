import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import own from '../../wxt.config';

/** So many commands stand in the table of this build. */
const commands = 500;

/** Repeats the rows of the command table, each under an id of its own and without keys or menus, until there are enough. */
const longTable: Plugin = {
  name: 'long command table',
  transform(code, id) {
    if (!id.endsWith('/lib/commands/index.ts')) return null;
    return `${code}
for (let own = [...commands], at = own.length; at < ${commands}; at += 1) {
  const { id, title, category, icon, run } = own[at % own.length];
  commands.push({ id: id + '.' + at, title, category, icon, run });
}`;
  },
};

/** The extension as it is built, with a command table of 500 rows: what `npm run bench -- workbench` measures. */
export default defineConfig({
  ...own,
  vite: async (env) => {
    const given = await own.vite?.(env);
    return { ...given, plugins: [...(given?.plugins ?? []), longTable] };
  },
});
