package org.accountclosure.console;

import com.fasterxml.jackson.databind.JsonNode;
import org.accountclosure.process.EngineRest;
import org.accountclosure.process.EngineRest.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands requests on to the engine and its answers back. What the engine says of our own credentials
 * is no news for whoever is signed in here, and would read as the end of the session.
 */
@Component
final class EngineRelay {

  private final EngineRest engine;

  EngineRelay(EngineRest engine) {
    this.engine = engine;
  }

  ResponseEntity<String> send(String method, String path, @Nullable JsonNode body) {
    Answer answer = engine.send(method, path, body == null ? null : body.toString());
    if (answer.status() == 401 || answer.status() == 403) {
      throw new EngineRest.EngineSilent(
          "The engine does not accept the credentials of this application ("
              + answer.status()
              + ").");
    }
    ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
    if (!answer.type().isBlank()) {
      // XML is shown as text: a browser that opened the address would otherwise run what is in it.
      MediaType type = MediaType.parseMediaType(answer.type());
      response.contentType(
          type.getSubtype().endsWith("json")
              ? type
              : MediaType.valueOf("text/plain;charset=UTF-8"));
    }
    return response.body(answer.body());
  }

  static ResponseEntity<ProblemDetail> problem(EngineRest.EngineSilent silent) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_GATEWAY, silent.getMessage() + " Look again before you repeat a step.");
    problem.setTitle("The engine cannot be asked at the moment");
    return ResponseEntity.status(HttpStatus.BAD_GATEWAY)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
