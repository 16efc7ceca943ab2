import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../src/domain/record/fact.ts';
import { profileOf, shownName } from '../../../../src/domain/record/profile.ts';
import { anyText } from '../../../support/record-arbitraries.ts';

const named = (name: string, at: string, seq: number): Fact => ({
  kind: 'profile-set',
  name,
  staffNumber: '1024',
  team: '一组',
  id: name,
  at,
  seq,
  learner: 'mei',
});

describe('the profile', () => {
  it('is null until the learner has said a name', () => {
    const attested: Fact = {
      kind: 'attested',
      track: 't',
      step: 's',
      id: 'a',
      at: '2026-03-01T00:00:00.000Z',
      seq: 0,
      learner: 'mei',
    };
    expect(profileOf([attested])).toBeNull();
  });

  it('is what was said last, even after the clock was set back', () => {
    const facts = [
      named('张美', '2026-03-01T00:00:00.000Z', 7),
      named('张梅', '2031-01-01T00:00:00.000Z', 2),
    ];
    expect(profileOf(facts)).toEqual({ name: '张美', staffNumber: '1024', team: '一组' });
  });
});

describe('a name as shown', () => {
  it.each([
    {
      name: '张\u202e三',
      shown: '张三',
      because: 'I19: a right-to-left override would turn the line around',
    },
    { name: '李\u200b四\ufeff', shown: '李四', because: 'I19: zero-width characters hide differences' },
    { name: '王\u0000五\ue000', shown: '王五', because: 'I19: NUL and private use show nothing' },
    { name: '赵\ud800六', shown: '赵六', because: 'I07: a lone surrogate is no character' },
    { name: ' 钱\n\t七  八 ', shown: '钱 七 八', because: 'it stands on one line' },
    { name: '👩\u200d👧', shown: '👩\u200d👧', because: 'I19: the joiner inside an emoji is kept' },
    {
      name: '👩🏽\u200d❤\ufe0f\u200d👩',
      shown: '👩🏽\u200d❤\ufe0f\u200d👩',
      because: 'also after a skin tone or a selector',
    },
    { name: '孙\u200d九', shown: '孙九', because: 'a joiner between letters joins nothing' },
    { name: '<b>周</b>', shown: '<b>周</b>', because: 'markup is text: it is shown, not understood' },
  ])('$because', ({ name, shown }) => {
    expect(shownName(name)).toBe(shown);
  });

  it('I19: never holds a character that reorders, hides or breaks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = shownName(text);
        for (const character of shown.replaceAll('\u200d', '')) {
          expect(/^[\p{Cc}\p{Cf}\p{Co}\p{Cs}]$/u.test(character)).toBe(false);
        }
        expect(shownName(shown)).toBe(shown);
      }),
    );
  });
});
