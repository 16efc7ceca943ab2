/** Speech of the browser itself. Only voices on the machine: with others the lines would go out to a server. */
import { preferences } from '#stores/browser.ts';
import type { Voice } from './voice.ts';

export const browserVoice: Voice = {
  status() {
    if (!chineseVoice()) return 'none';
    return preferences().getState().readAloud ? 'on' : 'off';
  },
  subscribe(listener) {
    // The list of voices comes late in most browsers. Speech outlives a page that is left unless it is stopped.
    const speech = synthesis();
    speech?.addEventListener?.('voiceschanged', listener);
    window.addEventListener('pagehide', stop);
    const unsubscribe = preferences().subscribe(listener);
    return () => {
      speech?.removeEventListener?.('voiceschanged', listener);
      window.removeEventListener('pagehide', stop);
      unsubscribe();
    };
  },
  turn: (on) => preferences().setReadAloud(on),
  read(texts) {
    const voice = chineseVoice();
    if (!voice) return;
    for (const text of texts) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      synthesis()?.speak(utterance);
    }
  },
  stop,
};

function stop(): void {
  synthesis()?.cancel();
}

function chineseVoice(): SpeechSynthesisVoice | undefined {
  const chinese = (synthesis()?.getVoices() ?? []).filter(
    ({ lang, localService }) => localService && /^(zh|cmn)\b/i.test(lang.replace('_', '-')),
  );
  return chinese.find(({ lang }) => /CN$/i.test(lang)) ?? chinese[0];
}

/** Absent in some browsers, whatever the types say. */
function synthesis(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in window ? window.speechSynthesis : undefined;
}
