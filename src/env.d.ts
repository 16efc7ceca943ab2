/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Citations printed on the page so far, for unique popover ids. */
    citations?: number;
  }
}
