/** What every page runs: small on purpose. */
import './theme-switch.ts';
import './search-trigger.ts';
