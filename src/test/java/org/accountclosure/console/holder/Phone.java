package org.accountclosure.console.holder;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser without scripts: keeps a cookie, fills in forms, follows where they lead. */
final class Phone {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private String language = "en";
  private @Nullable String cookie;
  private @Nullable String token;

  Phone(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** What is shown. */
  record Shown(HttpResponse<String> raw) {

    int status() {
      return raw.statusCode();
    }

    String text() {
      return raw.body();
    }

    /** All of it but the token, which is another one each time. */
    String withoutToken() {
      return TOKEN.matcher(raw.body()).replaceAll("");
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    /** The value of a hidden field. */
    String field(String name) {
      Matcher found =
          Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(raw.body());
      if (!found.find()) {
        throw new IllegalStateException("No field " + name + " in " + raw.body());
      }
      return found.group(1);
    }
  }

  Phone speaking(String tag) {
    language = tag;
    return this;
  }

  /** Signs in; the passwords are the logins themselves. */
  Phone as(String login) {
    send("/my/session", "login", login, "password", login);
    return this;
  }

  @Nullable String cookie() {
    return cookie;
  }

  void use(@Nullable String otherCookie) {
    cookie = otherCookie;
  }

  void forgetToken() {
    token = null;
  }

  Shown get(String path) {
    Shown shown = exchange(HttpRequest.newBuilder(URI.create(address + path)).GET());
    Matcher found = TOKEN.matcher(shown.text());
    if (shown.status() != 303) {
      token = found.find() ? found.group(1) : null;
    }
    return shown;
  }

  /** Sends a form, with the token of the page that was shown last. */
  Shown send(String path, String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(fields[i]).append('=').append(encoded(fields[i + 1])).append('&');
    }
    if (token != null) {
      form.append("_csrf=").append(encoded(token));
    }
    return exchange(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  /** Sends a form and opens the page that it leads to. */
  Shown sendAndFollow(String path, String... fields) {
    Shown answer = send(path, fields);
    if (answer.status() != 303) {
      throw new IllegalStateException(answer.status() + ": " + answer.text());
    }
    return get(answer.header("Location"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private Shown exchange(HttpRequest.Builder request) {
    request.header("Accept-Language", language);
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    try {
      Shown shown = new Shown(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
      String set = shown.header("Set-Cookie");
      if (!set.isEmpty()) {
        cookie = set.substring(0, set.indexOf(';'));
      }
      return shown;
    } catch (IOException unreachable) {
      throw new IllegalStateException("The application does not answer", unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }
}
