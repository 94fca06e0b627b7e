import { describe, expect, it } from 'vitest';
import { changed, sameButForForm } from './changed';

describe('a correction', () => {
  it('shows what was and what is now, word by word', () => {
    const { parts, differs, drops } = changed('six Danish ships', 'seven Danish ships');
    expect(parts.filter((part) => part.is !== 'same')).toEqual([
      { is: 'was', text: 'six' },
      { is: 'now', text: 'seven' },
    ]);
    expect([differs, drops]).toEqual([true, false]);
  });

  it('changes nothing where the words are the same', () => {
    expect(changed('six ships', 'six ships')).toMatchObject({ differs: false, drops: false });
  });

  it('says so when it drops more than half of the words', () => {
    const was = 'Iodised salt was introduced in the state of Tasmania by its bakers in 2001';
    expect(changed(was, ' in 2004')).toMatchObject({ drops: true, dropped: 13, of: 14 });
    expect(changed(was, '')).toMatchObject({ drops: true, dropped: 14 });
    expect(changed(was, was.replace('2001', '2004'))).toMatchObject({ drops: false, dropped: 1 });
  });

  it('counts the words of scripts that set no spaces', () => {
    expect(changed('六艘丹麦船抵达港口', '六')).toMatchObject({ drops: true });
  });
});

describe('a correction that would change nothing', () => {
  it.each([
    ['Four died.', '  Four\u00a0died.\n'],
    ['“Four” died', '"Four" died'],
    ['the town’s mayor', "the town's mayor"],
  ])('is told: %s', (one, other) => {
    expect(sameButForForm(one, other)).toBe(true);
  });

  it.each([
    ['Four died.', 'Five died.'],
    ['“Four” died', 'Four died'],
    ['“Four” died', '“Four died”'],
  ])('and one that would is not: %s', (one, other) => {
    expect(sameButForForm(one, other)).toBe(false);
  });
});
