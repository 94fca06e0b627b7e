import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../../locales/en.ftl?raw';
import { commandLabel, commands, groupLabel, groups } from './commands';
import { hasMessage, t } from './messages';

const keys = [...english.matchAll(/^([a-z][\w-]*) =/gimu)].map((match) => match[1]!);

function read(folder: string, wanted: RegExp): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => wanted.test(file) && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

const code = read('src', /\.(svelte|ts)$/u);
/** The crates: reports and the command line say messages of the same catalogue. */
const crates = read('../src-tauri', /\.rs$/u);

/** Names that stand whole in the code, in any quotes. */
const literals = new Set(
  [...`${code}\n${crates}`.matchAll(/['"`]([a-z][\w-]*)['"`]/giu)].map((match) => match[1]!),
);

/** Names the code puts together: what stands around its `${...}`. */
const patterns = [
  ...code.matchAll(/`([a-z][\w-]*-)\$\{[^}]*\}([\w-]*)`/giu),
  ...crates.matchAll(/"([a-z][\w-]*-)\{[^}]*\}([\w-]*)"/giu),
].map((match) => new RegExp(`^${match[1]}[\\w-]+${match[2]}$`, 'u'));

/** Names that other messages refer to. */
const referred = new Set([...english.matchAll(/\{ ([a-z][\w-]*) \}/giu)].map((match) => match[1]!));

describe('the catalogue', () => {
  it('names each message once', () => {
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('has every message the code asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*['"]([\w-]+)['"]/gu)].map((match) => match[1]!);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !hasMessage(key))).toEqual([]);
  });

  it('finds each refusal and next step in the words of a crate', () => {
    const said = crates.replace(/\\\n\s*/gu, '').replace(/\s+/gu, ' ');
    const found = [...english.matchAll(/^((?:refused|hint)-[\w-]+) = ([^{\n]+)$/gmu)];
    expect(found.length).toBeGreaterThan(80);
    expect(found.filter(([, , text]) => !said.includes(text!)).map(([, key]) => key)).toEqual([]);
  });

  it('has no message the code never asks for', () => {
    const used = (key: string): boolean =>
      /^(?:refused|hint)-/u.test(key) ||
      literals.has(key) ||
      referred.has(key) ||
      patterns.some((pattern) => pattern.test(key));
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });

  it('names every command and every group of them', () => {
    for (const { id } of commands) expect(commandLabel(id)).not.toMatch(/^command-/u);
    for (const group of groups) expect(groupLabel(group)).not.toMatch(/^command-/u);
  });

  it('shows an unknown message as its name', () => {
    expect(t('no-such-message')).toBe('no-such-message');
  });
});
