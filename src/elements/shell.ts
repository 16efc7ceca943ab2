/** What every page runs: small on purpose. */
import './code-lost.ts';
import './theme-switch.ts';
import './search-trigger.ts';
