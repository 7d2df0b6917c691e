import { existsSync } from "node:fs";

const places = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"];

/** The path of an nginx, or undefined where there is none: then what docs/nginx.conf does is not tried. */
export function findNginx() {
  return places.find((place) => existsSync(place));
}
