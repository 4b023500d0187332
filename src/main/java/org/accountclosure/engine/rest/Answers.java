package org.accountclosure.engine.rest;

import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.accountclosure.engine.query.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The forms that answers share. */
final class Answers {

  private Answers() {}

  static SearchQueryPageResponse page(Page<?> page) {
    return new SearchQueryPageResponse()
        .totalItems(page.total())
        .hasMoreTotalItems(false)
        .startCursor(page.startCursor())
        .endCursor(page.endCursor());
  }

  /** 200 with the thing, or 204 if there is none. */
  static <T> ResponseEntity<T> ifAny(Optional<T> thing) {
    return thing.map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** A BPMN or DMN file, as it was deployed. */
  static ResponseEntity<String> xml(String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8))
        .body(text);
  }
}
