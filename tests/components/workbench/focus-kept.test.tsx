// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { VirtualList } from '../../../components/ui';
import { useFocusKept } from '../../../components/workbench/useFocusKept';

afterEach(cleanup);

function Page({ total }: { total: number }) {
  useFocusKept();
  const what = { label: 'Clips', rowHeight: 96, selected: 0, onSelect: () => undefined };
  return (
    <main id="main" tabIndex={-1}>
      <VirtualList
        {...what}
        total={total}
        row={(index) => `Clip ${index}`}
        empty={<button type="button">Add one</button>}
      />
    </main>
  );
}

test('the focus of a list whose last row goes is on what stands in its place, and in the list again when one comes', async () => {
  const { rerender } = render(<Page total={1} />);
  screen.getByRole('listbox').focus();
  rerender(<Page total={0} />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add one' })));
  rerender(<Page total={1} />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')));
});
