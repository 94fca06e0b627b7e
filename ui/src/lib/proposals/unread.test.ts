import { describe, expect, it } from 'vitest';
import { howManyUnread, noFontFor, notProposedIn } from './unread';

const arabic = { language: 'ar', name: 'Arabic', paragraphs: 3 };
const hebrew = { language: 'he', name: 'Hebrew', paragraphs: 1 };

describe('paragraphs that are not read', () => {
  it('are told with the language they are in', () => {
    expect(notProposedIn([arabic])).toBe(
      'Claimdesk does not propose in Arabic yet. Mark claims yourself.',
    );
    expect(howManyUnread([arabic])).toBe('3 paragraphs in Arabic not read');
  });

  it('are told of several languages at once', () => {
    expect(notProposedIn([arabic, hebrew])).toContain('in Arabic or Hebrew yet');
    expect(howManyUnread([arabic, hebrew])).toBe(
      '3 paragraphs in Arabic not read, 1 paragraph in Hebrew not read',
    );
  });

  it('are told where the machine cannot even show them', () => {
    expect(noFontFor({ characters: 215, scripts: ['Chinese', 'emoji and signs'] })).toBe(
      'This machine has no font for 215 characters (Chinese, emoji and signs).',
    );
  });

  it('are named as the desk names them where the webview does not know the language', () => {
    expect(notProposedIn([{ language: 'zxx', name: 'Ruritanian', paragraphs: 2 }])).toMatch(
      /Ruritanian|No linguistic content/u,
    );
  });
});
