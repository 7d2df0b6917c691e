import { existsSync } from "node:fs";

const places = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"];

/** The path of an nginx, or undefined where there is none; docs/nginx.conf then goes untested. */
export function findNginx(): string | undefined {
  return places.find((place) => existsSync(place));
}
