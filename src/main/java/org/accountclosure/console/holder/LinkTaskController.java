package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.ActingByLink;
import org.accountclosure.closure.model.PendingTask;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The one thing that somebody else is asked for by mail: the page says what, its button does it. It
 * tells nothing of the case.
 */
@Controller
@RequestMapping("/my/links/{token}/task")
class LinkTaskController {

  private final ActingByLink acting;
  private final LinkMessages closed;
  private final Messages messages;
  private final Readers readers;
  private final Pages pages;

  LinkTaskController(
      ActingByLink acting, LinkMessages closed, Messages messages, Readers readers, Pages pages) {
    this.acting = acting;
    this.closed = closed;
    this.messages = messages;
    this.readers = readers;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<String> look(@PathVariable String token, HttpServletRequest request) {
    ActingByLink.Result result = acting.look(token);
    return result instanceof ActingByLink.Result.Task found
        ? ask(found, request)
        : nothing(result, request);
  }

  @PostMapping
  ResponseEntity<String> act(@PathVariable String token, HttpServletRequest request) {
    ActingByLink.Result result = acting.act(token);
    return result instanceof ActingByLink.Result.Task
        ? messages.tell(HttpStatus.OK, "taskDone", request)
        : nothing(result, request);
  }

  private ResponseEntity<String> nothing(ActingByLink.Result result, HttpServletRequest request) {
    return result instanceof ActingByLink.Result.LinkDoesNot link
        ? closed.closed(link.why(), request)
        : messages.tell(HttpStatus.GONE, "nothingLeft", request);
  }

  private ResponseEntity<String> ask(ActingByLink.Result.Task found, HttpServletRequest request) {
    PendingTask task = found.task();
    Reader reader = readers.of(task.who(), request);
    PageTexts texts = reader.texts();
    return pages.show(
        new Page(
            "link-task",
            texts.of(task.what()),
            reader,
            Map.of(
                "message", texts.of("taskBefore." + task.what().name()),
                "button", texts.of("taskButton." + task.what().name()),
                "reference", task.reference(),
                "about", task.about(),
                "amount", task.amount() == null ? "" : reader.words().money(List.of(task.amount())),
                "silence", reader.moment(task.until()),
                "until", reader.moment(found.expiresAt()),
                "path", request.getRequestURI())),
        request);
  }
}
