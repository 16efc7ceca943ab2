/** Words of the library of script lines. */
import type { ScriptChannel, ScriptLine, ScriptStep } from '#domain/reference/reference.ts';

export const stepName: Readonly<Record<ScriptStep, string>> = {
  opening: '开场',
  verification: '核身',
  probing: '了解情况',
  options: '谈方案',
  closing: '收尾',
  'follow-up': '跟进',
};

export const channelName: Readonly<Record<ScriptChannel, string>> = {
  phone: '电话',
  sms: '短信',
  wecom: '企业微信',
  email: '邮件',
  letter: '信函',
  visit: '外访',
};

export const verdictName: Readonly<Record<ScriptLine['verdict'], string>> = {
  good: '可以说',
  forbidden: '不能说',
};

export const scriptsText = {
  title: '话术库',
  lede: '按环节和渠道排好的原话：先看可以说的，再看不能说的和换成哪一句。委托方有更严的话术，照委托方的来。',
  steps: '按环节找',
  instead: '换成',
  why: { good: '好在哪里', forbidden: '为什么不行' },
  lessons: '相关课时',
  filter: {
    textHint: '原话、理由里的字',
    step: '环节',
    channel: '渠道',
    verdict: '能不能说',
    none: '没有符合条件的话术。放宽一个条件，或清空关键词再试。',
  },
} as const;
