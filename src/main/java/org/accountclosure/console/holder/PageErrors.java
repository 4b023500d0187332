package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import org.accountclosure.closure.port.MarketplaceUnavailable;
import org.accountclosure.persistence.Outages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells a person what went wrong, whether anything has happened, and how to go on. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageErrors {

  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  private final ObjectProvider<Messages> messages;

  /** The messages are asked for late: they know of sessions, whose guards know of this. */
  PageErrors(ObjectProvider<Messages> messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ResponseEntity<String> onNotYours(NotYours thrown, HttpServletRequest request) {
    return messages.getObject().tell(HttpStatus.NOT_FOUND, "notYours", request);
  }

  @ExceptionHandler
  ResponseEntity<String> onSilentMarketplace(
      MarketplaceUnavailable silent, HttpServletRequest request) {
    LOG.warn("{}", silent.getMessage());
    return messages.getObject().tell(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", request);
  }

  @ExceptionHandler
  ResponseEntity<String> onDefect(Exception defect, HttpServletRequest request) {
    if (Outages.isLostDatabase(defect)) {
      LOG.error("The database does not answer: {}", defect.getMessage());
      return messages.getObject().tell(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", request);
    }
    LOG.error("A page failed", defect);
    return messages.getObject().tell(HttpStatus.INTERNAL_SERVER_ERROR, "failed", request);
  }
}
