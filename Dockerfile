# One file for everything of ours that runs in a container:
#
#   docker build --build-arg SERVICE=gateway -t countersign/gateway:0.1.0 .
#
# SERVICE is gateway, checklist-service, evidence-service, signoff-service, notification-service, or identity: the
# development identity provider, for trying out alone. `docker compose up` builds all six (docs/compose.md).

# --- the jars: the same layer for every SERVICE, so that it is built once -------------------------------------------
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
# What Maven fetches stays with the engine, not in a layer. Tests and the check of the format are for `countersign test`.
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw -q -pl gateway,checklist-service,evidence-service,signoff-service,notification-service,identity -am \
        -Dmaven.test.skip=true -Dspotless.check.skip=true package

# --- one of them, taken apart: libraries change seldom, our classes with every build --------------------------------
FROM build AS layers
ARG SERVICE
RUN set -eu; \
    : "${SERVICE:?--build-arg SERVICE=... is needed}"; \
    java -Djarmode=tools -jar "$SERVICE"/target/"$SERVICE"-*-exec.jar \
        extract --force --layers --application-filename app.jar --destination /out; \
    # Not every one has all of them.
    mkdir -p /out/dependencies /out/spring-boot-loader /out/snapshot-dependencies; \
    # The heap leaves room for Netty's buffers and threads; whoever runs out of it ends and is started again. More
    # options: environment variable JDK_JAVA_OPTIONS.
    printf '%s\n' -XX:MaxRAMPercentage=55 -XX:+ExitOnOutOfMemoryError --sun-misc-unsafe-memory-access=allow \
        --enable-native-access=ALL-UNNAMED -jar /app/app.jar > /out/application/launch

# --- what runs -------------------------------------------------------------------------------------------------------
FROM eclipse-temurin:25-jre
ARG SERVICE
LABEL org.opencontainers.image.title="countersign ${SERVICE}" \
      org.opencontainers.image.description="Countersign: the governed go-live platform" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.1.0"
# /data is all that it may write: keys and secrets, each in a volume of its own, for its owner's eyes alone.
RUN groupadd --system --gid 10001 countersign \
    && useradd --system --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin countersign \
    && install -d -o 10001 -g 10001 -m 0700 /data
WORKDIR /app
COPY --from=layers /out/dependencies/ ./
COPY --from=layers /out/spring-boot-loader/ ./
COPY --from=layers /out/snapshot-dependencies/ ./
COPY --from=layers /out/application/ ./
USER 10001:10001
ENV PORT=8080 \
    HEALTH_PATH=/actuator/health/readiness
EXPOSE 8080
# The shell asks, not a second JVM; the image needs no curl.
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=6 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET %s HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' \"$HEALTH_PATH\" >&3 && read -r -t 8 _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "@/app/launch"]
