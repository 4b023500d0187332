package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Contacts.Contact;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.notification.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which language somebody reads: the login's, or else the browser's. */
@Component
final class Readers {

  private final Contacts contacts;
  private final Languages languages;
  private final Policies policies;
  private final Map<String, PageTexts> texts;

  Readers(Contacts contacts, Languages languages, Policies policies) {
    this.contacts = contacts;
    this.languages = languages;
    this.policies = policies;
    this.texts =
        languages.spoken().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), PageTexts::load));
  }

  /** Somebody whom nobody knows. */
  Reader stranger(HttpServletRequest request) {
    return reader(preferred(request), null, policies.current());
  }

  /** That login, with the figures for new cases. */
  Reader of(LoginId login, HttpServletRequest request) {
    return of(login, policies.current(), request);
  }

  /** That login, with the figures that a case is judged by. */
  Reader of(LoginId login, String policyVersion, HttpServletRequest request) {
    return of(login, policies.of(policyVersion), request);
  }

  private Reader of(LoginId login, ClosureSettings figures, HttpServletRequest request) {
    Optional<Contact> contact = contacts.find(login);
    return reader(
        contact.map(Contact::language).orElseGet(() -> preferred(request)),
        contact.map(Contact::zone).orElse(null),
        figures);
  }

  private Reader reader(String tag, @Nullable ZoneId zone, ClosureSettings figures) {
    var words = languages.wording(tag, zone, figures);
    PageTexts found = texts.get(words.tag());
    if (found == null) {
      throw new IllegalStateException("There are no pages in " + words.tag());
    }
    return new Reader(words, found);
  }

  /** The first language of the browser that we speak; empty for the default language. */
  private String preferred(HttpServletRequest request) {
    List<String> spoken = languages.spoken();
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(spoken::contains)
        .findFirst()
        .orElse("");
  }
}
