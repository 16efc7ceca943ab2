/** What the dialog and the page share: the worker, and the addresses of this site. */

import { routes } from '#routes';
import { connectSearch } from '#search/client.ts';
import { trustedScriptUrl } from '#stores/trusted-script-url.ts';
import workerAddress from '../search/worker.ts?worker&url';
import type { PanelSetting } from './search-panel.ts';

let worker: Worker | undefined;

export const siteSearch: Pick<PanelSetting, 'connect' | 'places'> = {
  connect: () => {
    // Connecting again means that the last one failed.
    worker?.terminate();
    worker = new Worker(trustedScriptUrl(workerAddress), { type: 'module' });
    return connectSearch(worker, new URL(routes.search, location.href).href);
  },
  places: routes,
};
