/** The one policy that the site's Content-Security-Policy admits: addresses of the site's own worker scripts. */

interface ScriptUrlPolicy {
  createScriptURL(address: string): { toString(): string };
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** The address, marked as trusted where the browser asks for it. Throws for one of another origin. */
export function trustedScriptUrl(address: string): string {
  const own = (asked: string): string => {
    if (new URL(asked, location.href).origin !== location.origin)
      throw new TypeError(`Not our own: ${asked}`);
    return asked;
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return own(address);
  // A policy of this name can be made but once in a page.
  policy ??= trustedTypes.createPolicy('app-worker', { createScriptURL: own });
  // Typed as the string it stands for: the DOM types do not know trusted values yet.
  return policy.createScriptURL(address) as string;
}
