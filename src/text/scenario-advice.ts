/** Words of the debrief's last part: what to do in the next call. */
import type { CalmWord } from '#domain/scenario/mood.ts';
import { calmText } from './scenario.ts';

/** 保持／开始／停止. */
export const adviceText = {
  title: '下一通：保持、开始、停止',
  keep: '保持',
  start: '开始',
  stop: '停止',
  kept: (turn: number, calm: CalmWord, moves: readonly string[], said: string) => {
    const when = calm === 'calm' ? `第${turn}回合` : `第${turn}回合，对方${calmText[calm]}，你还是`;
    return `${when}${moves.length > 0 ? `做到了“${moves.join('、')}”` : '选得稳妥'}：“${said}”`;
  },
  startMove: (turn: number, move: string) => `“${move}”这一遍没有做，最后的机会在第${turn}回合。`,
  startChoice: (turn: number, better: string) => `第${turn}回合有不丢分的选法：“${better}”`,
  stopped: (turns: readonly number[], breach: boolean, belief: string | undefined) => {
    const where = `${turns.map((turn) => `第${turn}回合`).join('、')}${breach ? '触及红线' : '选得不妥'}`;
    return belief === undefined ? `${where}。` : `${where}，像是以为“${belief.replace(/。$/, '')}”。`;
  },
} as const;
