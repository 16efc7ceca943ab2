import { describe, expect, it, test } from 'vitest';
import { soundTable } from '#search/sound-table.ts';
import { commonCharacters, soundOf, soundsFrom } from '#search/sounds.ts';

const sounds = soundsFrom(soundTable(['殴打、谩骂、赡养']));

describe('words that sound alike are written alike', () => {
  it.each([
    ['催收', '摧收', 'the commonest slip of an input method'],
    ['还款', '环款', '还 is read huan here'],
    ['征信', '整信', 'tones are not typed'],
    ['失信', '实心', 'two characters at once'],
    ['身份', '生份', 'southern speakers drop -ng'],
    ['诉讼', '素送', 'both'],
    ['证据', '怎据', 'zh and z'],
    ['殴打', '偶打', 'a rare character of the content'],
  ])('%s and %s: %s', (right, typed) => {
    expect(soundOf(right, sounds)).toBeDefined();
    expect(soundOf(typed, sounds)).toBe(soundOf(right, sounds));
  });

  it('and others are not', () => {
    expect(soundOf('催收', sounds)).not.toBe(soundOf('催款', sounds));
  });
});

test('the common characters are those of GB 2312, first level', () => {
  const common = commonCharacters();
  expect(common).toHaveLength(3755);
  expect(new Set(common).size).toBe(3755);
  expect([common[0], common[1], common.at(-1)]).toEqual(['啊', '阿', '座']);
});

test('every common character has a sound', () => {
  expect(commonCharacters().filter((character) => !sounds.get(character))).toEqual([]);
});

test('a character that nobody wrote has none', () => {
  expect(soundOf('龘龘', sounds)).toBeUndefined();
  expect(soundOf('a1', sounds)).toBeUndefined();
});
