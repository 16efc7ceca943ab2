/** Words about keeping, exporting and importing the record: what happened, and what to do about it. */
import type { RecordRefusal } from '#domain/record/refusal.ts';
import type { StorageHealth, StorageProblem } from '#domain/record/storage-health.ts';

/** A title and a sentence that says what to do. */
interface Notice {
  readonly title: string;
  readonly advice: string;
}

const problems: Readonly<Record<StorageProblem, Notice>> = {
  'future-version': {
    title: '学习档案由更新版本保存，本页只读',
    advice: '请刷新页面以更新到最新版本。在此之前，新的学习内容只留在本页，离开前请先导出。',
  },
  full: {
    title: '浏览器存储空间已满，最新内容尚未保存',
    advice: '内容仍留在本页，系统会继续重试。请先导出学习档案，再清理磁盘或浏览器空间。',
  },
  blocked: {
    title: '暂时无法写入学习档案',
    advice: '内容仍留在本页，系统会继续重试。若长时间未恢复，请导出学习档案后重新打开浏览器。',
  },
  evicted: {
    title: '浏览器清除过本站数据，部分学习记录缺失',
    advice: '最近的记录已经恢复。如果有以前导出的学习档案，请导入，缺失的部分会补回来。',
  },
  damaged: {
    title: '部分数据已损坏，已另行存放',
    advice: '能读取的记录都已恢复，损坏的数据没有被覆盖。如果有以前导出的学习档案，请导入补全。',
  },
  denied: {
    title: '浏览器限制了本站的存储',
    advice: '学习记录以备用方式保存，容量较小，也更容易丢失。请经常导出学习档案。',
  },
  'mirror-full': {
    title: '学习记录已保存，备份副本未能更新',
    advice: '浏览器的备份空间已满。请导出一份学习档案留存。',
  },
};

const memoryOnly: Notice = {
  title: '仅本次有效',
  advice: '浏览器不允许本站保存数据，关闭页面后学习记录会丢失。离开前请导出学习档案。',
};

/** What to tell about the storage; null when all is well. */
function health({ kind, problem }: StorageHealth): Notice | null {
  if (kind === 'memory') return memoryOnly;
  return problem ? problems[problem] : null;
}

/** Why a file was refused, in one or two sentences that stand after the file's name. */
function refusal(why: RecordRefusal): string {
  switch (why.kind) {
    case 'too-large':
      return `文件有 ${megabytes(why.bytes)} MB，超过 ${megabytes(why.limit)} MB 的上限，没有读取。学习档案通常不到 1 MB，请确认选对了文件。`;
    case 'unreadable-file':
      return '浏览器读不到这个文件，它可能已被移动、删除或占用。请重新选择。';
    case 'html':
      return '这是网页文件，不是学习档案。请选择由本站导出的 .json 文件。';
    case 'not-json':
      return `不是有效的学习档案：第 ${why.line} 行第 ${why.column} 个字符处无法识别。请选择由本站导出的原文件。`;
    case 'truncated':
      return `文件不完整，在第 ${why.line} 行中断，可能没有下载或传输完。请重新取得文件后再试。`;
    case 'foreign':
      return '这个文件不是守正学堂的学习档案。请选择由本站导出的 .json 文件。';
    case 'future-version':
      return `文件由更新版本导出（第 ${why.version} 版），本页最高支持第 ${why.newest} 版。请刷新页面更新后再导入。`;
    case 'damaged-header':
      return `文件开头的信息有误（${why.path || '整体'}），无法导入。请重新导出后再试。`;
    case 'checksum-mismatch':
      return '文件内容与导出时不一致，可能被改动或已损坏，没有导入。请使用原始的导出文件。';
    case 'no-facts':
      return '这份学习档案是空的，没有可导入的记录。';
    case 'damaged-fact':
      return `第 ${why.index + 1} 条记录有误（${why.path || '整体'}），整份文件没有导入。请重新导出后再试。`;
    case 'unknown-fact-kind':
      return `第 ${why.index + 1} 条记录的类型“${why.factKind}”无法识别，整份文件没有导入。请刷新页面更新后再试。`;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}

export const recordText = {
  health,
  refusal,
  unsaved: (count: number) => `${count} 条记录尚未保存`,
  unreadable: {
    damaged: {
      title: '学习档案无法读取',
      advice: '原有数据已另行存放，没有被覆盖。请导入以前导出的学习档案，或从空白档案继续。',
    },
    'future-version': {
      title: '学习档案由更新版本保存',
      advice: '本页的版本较旧，读不出其中的内容，也不会改动它。请刷新页面更新后再打开。',
    },
    blocked: {
      title: '学习档案暂时打不开',
      advice: '浏览器的数据库没有回应，数据没有改动。请关闭本站的其他页面后重试，或重新打开浏览器。',
    },
  },
  importing: {
    newFacts: (count: number) => (count === 0 ? '没有新的记录' : `将新增 ${count} 条记录`),
    alreadyHere: (count: number) => `${count} 条已在本机`,
    differing: (count: number) => `${count} 条与本机同号而内容不同，文件可能被改动过`,
    owner: {
      same: '这是当前学员的学习档案，新记录会并入，已有记录不变。',
      blank: '导入后，本机将使用这份学习档案。',
      other: '这是另一位学员的学习档案。导入后会单独保存，并切换到该学员，两人的记录不会混在一起。',
    },
  },
  nothingToExport: '还没有学习记录，暂无可导出的内容。',
  eraseRefused: '浏览器拒绝了清除操作，学习档案没有改动。请关闭本站的其他页面后重试。',
  unnamed: '未填写姓名',
  /** Names of files: the parts are joined by hyphens. */
  file: { record: '守正学堂', rescue: '守正学堂-未能读取的数据', unnamed: '学员' },
} as const;
