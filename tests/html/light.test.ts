// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { lightMarkdown } from '../../lib/html';

// What cleaning takes away is asked of a real browser: tests/e2e/html-clean.spec.ts.
vi.mock('../../lib/html/clean', () => ({ cleanHtml: (html: string) => html }));

test.each([
  ['<p>One <b>two</b> <i>three</i></p><p>Four<br>five</p>', 'One **two** *three*\n\nFour\nfive'],
  ['words <b> with space </b>around', 'words **with space** around'],
  ['<h2>A heading</h2><p>and words</p>', '**A heading**\n\nand words'],
  ['<ul><li>one</li><li>two<ul><li>inner</li></ul></li></ul>', '- one\n- two\n  - inner'],
  ['<ol start="3"><li><p>one</p></li><li>two</li></ol>', '3. one\n4. two'],
  ['<blockquote><p>said</p><p>again</p></blockquote>', '> said\n>\n> again'],
  ['<a href="https://example.org/a_(b)">a [note]</a>', '[a \\[note\\]](https://example.org/a_%28b%29)'],
  ['<a href="javascript:alert(1)">words</a>', 'words'],
  ['<table><tr><th>Who</th><td>When</td></tr></table>', 'Who · When'],
  // What would be read as a mark is itself.
  ['<p>2 * 3 * 4 and _so_</p>', '2 \\* 3 \\* 4 and \\_so\\_'],
  ['<p>snake_case</p>', 'snake_case'],
  ['<p>- not a list</p><p>1. nor this</p>', '\\- not a list\n\n1\\. nor this'],
  // Google Docs: all of it in a `b` that is not bold, and dress by style.
  [
    '<b style="font-weight:normal"><p><span style="font-weight:400">Plain </span><span style="font-weight:700">bold</span> <span style="font-style:italic">so</span></p></b>',
    'Plain **bold** *so*',
  ],
  // Word: a list that is drawn.
  ['<p class="MsoListParagraph">·\u00a0\u00a0 one</p><p>·\u00a0 two</p>', '- one\n\n- two'],
  ['<div><a href="https://example.org/"><div>A card</div></a></div>', 'A card'],
  ['', ''],
])('%s', (html, words) => expect(lightMarkdown(html)).toBe(words));
