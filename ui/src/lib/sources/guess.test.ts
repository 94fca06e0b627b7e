import { describe, expect, it } from 'vitest';
import { guessKind } from './guess';

describe('the kind guessed from a name', () => {
  it.each([
    ['ministry of Civil Protection', 'government'],
    ['Lissen police', 'government'],
    ['Supreme Court of Velmark', 'government'],
    ['Tarnholm health department', 'government'],
    ['Nordkorn Terminals GmbH', 'company'],
    ['Baltic Agrar, Inc.', 'company'],
    ['Velmark News Agency', 'news_agency'],
    ['Velmark State Television', 'broadcaster'],
    ['Radio Lissen', 'broadcaster'],
    ['The Tarnholm Gazette', 'news_outlet'],
    ['The Lantern Committee', 'ngo'],
    ["Dock workers' union", 'organisation'],
    ['Labour inspectorate', 'government'],
    ['@elinvarga', 'social_post'],
    ['a source in the rescue services', 'unnamed_person'],
    ['Senior official, interior ministry', 'unnamed_person'],
    ["A person familiar with the inspectorate's records", 'unnamed_person'],
    ['Two officials', 'unnamed_group'],
    ['Indictment of 3 May', 'court_record'],
    ['Report on grain dust', 'document'],
    ['Marta Oldenkamp', 'person'],
    ['Pavel Harm', 'person'],
    ['Tim Watchman', 'person'],
    ['', 'person'],
  ] as const)('of “%s” is %s', (name, kind) => {
    expect(guessKind(name)).toBe(kind);
  });
});
