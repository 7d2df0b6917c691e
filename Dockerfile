# Parley as one container: built from nothing but the package registry, run without privileges and with no file to write.
FROM node:24-bookworm-slim AS build
WORKDIR /site
ENV NEXT_TELEMETRY_DISABLED=1
# Another registry than npm's own, such as a mirror inside a company.
ARG npm_config_registry
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG PARLEY_URL
ARG PARLEY_REPORT
RUN npm run image

FROM node:24-bookworm-slim
WORKDIR /site
# Pages rendered on request carry the public URL too.
ARG PARLEY_URL
ARG PARLEY_REPORT
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 HOSTNAME=0.0.0.0 PARLEY_URL=$PARLEY_URL PARLEY_REPORT=$PARLEY_REPORT
COPY --from=build --chown=root:root /site/.next-image/standalone ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server.js"]
