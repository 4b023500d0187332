package org.accountclosure.console.holder;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.accountclosure.security.Caller;
import org.accountclosure.security.ConsoleSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * Writes pages. Everything that is filled in is escaped; a value that is missing fails with its
 * name. No page is kept by anybody.
 */
@Component
final class Pages {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final ConsoleSessions sessions;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .escapeHTML(true)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withLoader(part -> new StringReader(read(part)));

  Pages(ConsoleSessions sessions) {
    this.sessions = sessions;
  }

  /** The page as an answer. */
  ResponseEntity<String> show(HttpStatus status, Page page, HttpServletRequest request) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(write(page, request));
  }

  /** The page as an answer to whoever asked for it. */
  ResponseEntity<String> show(Page page, HttpServletRequest request) {
    return show(HttpStatus.OK, page, request);
  }

  /** After a form: the browser gets another page, which can be reloaded. */
  static ResponseEntity<String> goTo(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  /** As above, to a page that says something once. */
  static ResponseEntity<String> goTo(String path, Said said) {
    return goTo(path + "?said=" + said);
  }

  private String write(Page page, HttpServletRequest request) {
    Reader reader = page.reader();
    @Nullable CsrfToken token =
        request.getSession(false) == null
            ? null
            : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Map<String, Object> values = new HashMap<>();
    values.put("said", Said.of(request.getParameter("said")).map(reader.texts()::of).orElse(""));
    values.put("t", reader.texts().all());
    values.put("lang", reader.lang());
    values.put("title", page.title());
    values.put("person", sessions.current().map(Caller::login).map(Object::toString).orElse(""));
    values.put("csrf", token == null ? "" : token.getToken());
    values.putAll(page.values());
    return template(page.template()).execute(values);
  }

  private Template template(String name) {
    return templates.computeIfAbsent(name, wanted -> compiler.compile(read(wanted)));
  }

  private static String read(String name) {
    try (InputStream in = Pages.class.getResourceAsStream("/pages/" + name + ".mustache")) {
      if (in == null) {
        throw new IllegalStateException("pages/" + name + ".mustache is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
