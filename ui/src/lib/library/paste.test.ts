import { describe, expect, it } from 'vitest';
import { pastedDraft } from './paste';

const clipboard = (given: Record<string, string>): DataTransfer =>
  ({ getData: (type: string) => given[type] ?? '' }) as DataTransfer;

describe('a paste', () => {
  it('keeps the structure of a page', () => {
    const html = '<h1>Title</h1><p>Words</p>';
    expect(pastedDraft(clipboard({ 'text/html': html, 'text/plain': 'Title Words' }))).toEqual({
      text: html,
      format: 'html',
    });
  });

  it('takes the words of a code editor, whose page is only colours', () => {
    const html = '<div><span style="color:#000"># Title</span></div>';
    expect(pastedDraft(clipboard({ 'text/html': html, 'text/plain': '# Title' }))).toEqual({
      text: '# Title',
      format: null,
    });
  });

  it('is no draft without words', () => {
    expect(pastedDraft(clipboard({ 'text/plain': ' \n' }))).toBeNull();
  });
});
