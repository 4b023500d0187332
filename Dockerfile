FROM node:20.20-slim AS console
COPY src/main/console /console
RUN node /console/build.js /static

FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /source
COPY . .
COPY --from=console /static target/classes/static
RUN mvn -q -B package -DskipTests -Dconsole.skip -Dlint.skip -Dspotless.check.skip

FROM eclipse-temurin:17.0.16_8-jre
RUN useradd --system --create-home --home-dir /application closure
USER closure
WORKDIR /application
COPY --from=build --chown=closure /source/target/account-closure-*.jar account-closure.jar
EXPOSE 8080 9600
# Out of memory, a process that lives on half dead helps nobody: end it, and let it be started again.
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-jar", "account-closure.jar"]
