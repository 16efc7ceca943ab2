import { describe, expect, it } from 'vitest';
import type { Profile } from '#domain/record/profile.ts';
import { type ProfileFault, profileFaults, profileFrom } from '#domain/record/profile-draft.ts';

const blank = { name: '', staffNumber: '', team: '' };

describe('a profile as typed', () => {
  it.each<[Profile, readonly ProfileFault[], string]>([
    [{ ...blank, name: '张三' }, [], 'a name is enough'],
    [blank, [{ field: 'name', kind: 'missing' }], 'a name is needed'],
    [{ ...blank, name: ' \u200b ' }, [{ field: 'name', kind: 'missing' }], 'nothing of it can be seen'],
    [
      { name: '长'.repeat(41), staffNumber: '1'.repeat(31), team: '组'.repeat(41) },
      [
        { field: 'name', kind: 'too-long', limit: 40 },
        { field: 'staffNumber', kind: 'too-long', limit: 30 },
        { field: 'team', kind: 'too-long', limit: 40 },
      ],
      'each part has its limit',
    ],
    [{ name: '𠮷'.repeat(40), staffNumber: '', team: '' }, [], 'rare characters count once each'],
  ])('%j has the faults %j because %s', (draft, faults) => {
    expect(profileFaults(draft)).toEqual(faults);
  });

  it('loses the white space around its parts', () => {
    expect(profileFrom({ name: ' 张 三 ', staffNumber: '\t12', team: '一组\n' })).toEqual({
      name: '张 三',
      staffNumber: '12',
      team: '一组',
    });
  });
});
