/** Words of the profile's fields. */
import type { ProfileFault, ProfileField } from '#domain/record/profile-draft.ts';

export const profileText = {
  name: { name: '姓名', staffNumber: '工号', team: '团队' } satisfies Record<ProfileField, string>,
  label: { name: '姓名', staffNumber: '工号（选填）', team: '团队（选填）' } satisfies Record<
    ProfileField,
    string
  >,
  fault: (fault: ProfileFault): string =>
    fault.kind === 'missing' ? '请填写姓名。' : `最多 ${fault.limit} 个字，请缩短。`,
} as const;
