// Sets the chosen theme before the first paint, so that a dark room does not flash white. Blocking on purpose; tiny.
try {
  const saved = localStorage.getItem('shouzheng:theme');
  if (saved === 'light' || saved === 'dark') document.documentElement.dataset.theme = saved;
} catch {
  // Storage denied: the system's theme holds.
}
