// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describeRange, findQuote, sentencesOf } from '../../lib/anchor';
import { readBody, textOf } from '../../lib/model/body';

function tree(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

function select(root: HTMLElement, words: string): Range {
  const { text, runs } = readBody(root);
  const at = text.indexOf(words);
  const holds = (position: number) =>
    runs.find((run) => run.start <= position && position < run.start + run.length) as (typeof runs)[number];
  const [first, last] = [holds(at), holds(at + words.length - 1)];
  const range = document.createRange();
  range.setStart(first.node, first.offset + at - first.start);
  range.setEnd(last.node, last.offset + at + words.length - last.start);
  return range;
}

const found = (root: HTMLElement, range: Range | null) => range && describeRange(root, range).quote.exact;

describe('the text that positions count in', () => {
  it('has one space for white space, one line break between blocks, none at the ends', () => {
    const root = tree('<h1> A  title </h1>\n\n<p>One\n  <b>two</b>three<br>four</p><ul><li>a</li><li>b</li></ul>');
    expect(textOf(root)).toBe('A title\nOne twothree\nfour\na\nb');
  });

  it('keeps white space in pre, skips what is not read', () => {
    expect(textOf(tree('<p>a</p><pre>x\n  y</pre><style>z{}</style><p>b</p>'))).toBe('a\nx\n  y\nb');
  });

  it('walks a tree deeper than the stack', () => {
    const root = document.createElement('div');
    let at: HTMLElement = root;
    for (let depth = 0; depth < 5_000; depth += 1) at = at.appendChild(document.createElement('span'));
    at.append('deep');
    expect(textOf(root)).toBe('deep');
  });
});

describe('describeRange', () => {
  it('gives the words, what stands around them and where, without white space at the ends', () => {
    const root = tree('<p>One two three four five</p>');
    const text = root.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, 3);
    range.setEnd(text, 14);
    expect(describeRange(root, range)).toEqual({
      quote: { exact: 'two three', prefix: 'One ', suffix: ' four five' },
      position: { start: 4, end: 13 },
    });
  });

  it('reads ranges that begin and end in elements, across blocks', () => {
    const root = tree('<p>One</p><p>two <i>three</i></p><p>four</p>');
    const range = document.createRange();
    range.setStart(root, 1);
    range.setEnd(root, 2);
    expect(describeRange(root, range).quote).toEqual({ exact: 'two three', prefix: 'One\n', suffix: '\nfour' });
    range.setStart(root, 0);
    expect(describeRange(root, range).quote.exact).toBe('One\ntwo three');
    range.setEnd(root, 3);
    expect(describeRange(root, range).quote.exact).toBe('One\ntwo three\nfour');
  });

  it('never cuts a surrogate pair', () => {
    const root = tree('<p>🌱🌿🌳</p>');
    const text = root.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, 3);
    range.setEnd(text, 4);
    expect(describeRange(root, range).quote).toEqual({ exact: '🌿', prefix: '🌱', suffix: '🌳' });
  });

  it('says nothing of a range without words, or outside the root', () => {
    const root = tree('<p>One</p><p> </p>');
    const range = document.createRange();
    range.selectNode(root.querySelectorAll('p')[1] as Element);
    expect(describeRange(root, range).quote.exact).toBe('');
    const other = new DOMParser().parseFromString('<p>elsewhere</p>', 'text/html');
    const foreign = other.createRange();
    foreign.selectNodeContents(other.body);
    expect(describeRange(root, foreign).quote.exact).toBe('');
  });

  it('cuts a quote that is longer than a quote may be', () => {
    const root = tree(`<p>${'words '.repeat(5000)}</p>`);
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(describeRange(root, range).quote.exact.length).toBe(20_000);
  });
});

const paragraphs = `<p>The network met in March and asked what had changed since the autumn.</p>
<p>People said that trust grew where hosts shared their unfinished work early and often.</p>
<p>Others said the opposite: that a finished thing gives them something to lean on.</p>`;

describe('findQuote', () => {
  const quote = 'trust grew where hosts shared their unfinished work';

  it('finds what it described, in the same tree and in a copy with other elements', () => {
    const root = tree(paragraphs);
    const target = describeRange(root, select(root, quote));
    expect(found(root, findQuote(readBody(root), target))).toBe(quote);
    const copy = tree(paragraphs.replaceAll('hosts', '<b>ho</b>sts').replaceAll('<p>', '<div><p>\n  '));
    expect(found(copy, findQuote(readBody(copy), target))).toBe(quote);
  });

  it('tells occurrences apart by what stands around them, not by where they stood', () => {
    const root = tree('<p>alpha yes omega</p><p>beta yes gamma</p>');
    const target = describeRange(root, select(root, 'beta yes gamma'));
    const second = { quote: { exact: 'yes', prefix: 'beta ', suffix: ' gamma' }, position: { start: 6, end: 9 } };
    expect(target.position.start).toBe(16);
    expect(describeRange(root, findQuote(readBody(root), second) as Range).position.start).toBe(21);
  });

  it('takes the nearest where surroundings do not tell', () => {
    const root = tree('<p>yes</p><p>yes</p><p>yes</p>');
    const target = { quote: { exact: 'yes', prefix: '', suffix: '' }, position: { start: 5, end: 8 } };
    expect(describeRange(root, findQuote(readBody(root), target) as Range).position.start).toBe(4);
  });

  it.each([
    ['white space', 'trust grew  where\n hosts shared their unfinished work'],
    ['no-break space and soft hyphen', 'trust\u00a0grew where hosts shared their un\u00adfinished work'],
    ['a word changed', 'trust grew where people shared their unfinished work'],
    ['a word gone, a letter wrong', 'trust grew where hosts shared unfinishd work'],
  ])('finds it again when the page changed: %s', (_, changed) => {
    const root = tree(paragraphs);
    const target = describeRange(root, select(root, quote));
    const later = tree(paragraphs.replace(quote, changed));
    expect(found(later, findQuote(readBody(later), target))?.replace(/\s+/g, ' ')).toBe(changed.replace(/\s+/g, ' '));
  });

  it('finds it with other typography', () => {
    const root = tree('<p>She said “it’s done” – twice.</p>');
    const target = { quote: { exact: '"it\'s done" - twice', prefix: '', suffix: '' }, position: null };
    expect(found(root, findQuote(readBody(root), target))).toBe('“it’s done” – twice');
  });

  it.each([
    ['right to left', '<p dir="rtl">قال المشاركون إن الثقة تنمو حين نعرض عملنا مبكراً.</p>', 'الثقة تنمو حين نعرض'],
    ['Chinese', '<p>大家说，信任来自于尽早分享未完成的工作。</p><p>也有人不同意。</p>', '信任来自于尽早分享'],
  ])('works in %s', (_, html, words) => {
    const root = tree(html);
    expect(found(root, findQuote(readBody(root), describeRange(root, select(root, words))))).toBe(words);
  });

  it('finds nothing where the words are gone', () => {
    const root = tree(paragraphs);
    const target = describeRange(root, select(root, quote));
    const later = tree(paragraphs.replace(quote, 'nobody could say why'));
    expect(findQuote(readBody(later), target)).toBeNull();
    expect(findQuote(readBody(tree('')), target)).toBeNull();
  });

  it('finds a long passage after an edit inside it', () => {
    const long = Array.from({ length: 120 }, (_, i) => `Sentence number ${i} says thing ${i * 7}.`).join(' ');
    const root = tree(`<p>Before it all.</p><p>${long}</p><p>After it all.</p>`);
    const target = describeRange(root, select(root, long));
    const later = tree(
      `<p>Before it all.</p><p>${long.replace('number 60 says', 'sixty tells us the')}</p><p>After it all.</p>`,
    );
    expect(found(later, findQuote(readBody(later), target))).toMatch(
      /^Sentence number 0 .*sixty tells us.* thing 833\.$/,
    );
  });

  it('answers in bounded time on a large text', () => {
    const root = tree(`<p>${'lorem ipsum dolor sit amet '.repeat(40_000)}</p>`);
    const started = performance.now();
    const target = {
      quote: { exact: 'a passage that is not here at all, anywhere', prefix: 'x', suffix: 'y' },
      position: null,
    };
    expect(findQuote(readBody(root), target)).toBeNull();
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('the sentences of a text', () => {
  const words = (html: string, language?: string) => sentencesOf(tree(html), language).map(String);

  it('end at their sign or with their block, and run across inline markup', () => {
    expect(
      words('<h3>Trust first</h3><p>We met <em>twice.</em> It  helped. </p><ul><li>One</li><li>Two!</li></ul>'),
    ).toEqual(['Trust first', 'We met twice.', 'It  helped.', 'One', 'Two!']);
  });

  it('are found in a language without spaces, and in one that does not exist', () => {
    expect(words('<p>你好。再见。</p>', 'zh')).toEqual(['你好。', '再见。']);
    expect(words('<p>One. Two.</p>', 'not a language')).toEqual(['One.', 'Two.']);
  });

  it('leave out what holds no word', () => {
    expect(words('<p>***</p><p>Word</p><p>—</p>')).toEqual(['Word']);
  });
});
