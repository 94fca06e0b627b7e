import { describe, expect, it } from 'vitest';
import { paperOf } from './paper';

describe('paperOf', () => {
  it('knows where paper is cut to inches', () => {
    expect(['en-US', 'fr-CA', 'es-MX', 'en'].map(paperOf)).toEqual(Array(4).fill('us-letter'));
  });

  it('takes A4 everywhere else', () => {
    expect(['en-GB', 'de', 'be-BY', 'ja', 'c', ''].map(paperOf)).toEqual(Array(6).fill('a4'));
  });
});
