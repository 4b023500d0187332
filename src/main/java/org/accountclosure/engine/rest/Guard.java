package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.accountclosure.engine.EngineSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Stands before the API: bounds what is read, asks for a password where users are configured, and
 * turns away what a foreign web page makes a browser send. Browsers need no access to this API;
 * without authentication this is what keeps a page from driving an engine on its visitor's machine.
 */
public final class Guard implements Filter {

  private final EngineSettings settings;
  private final Problems problems;
  private final BasicAuthentication authentication;

  public Guard(EngineSettings settings, ObjectMapper json) {
    this.settings = settings;
    this.problems = new Problems(json);
    this.authentication = new BasicAuthentication(settings.users());
  }

  static void setHeaders(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    HttpServletResponse response = (HttpServletResponse) out;
    setHeaders(response);
    if (isFromForeignPage(request)) {
      refuse(request, response, HttpStatus.FORBIDDEN, "Requests of foreign web pages are refused.");
      return;
    }
    if (!authentication.accepts(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      refuse(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "Give a user name and password (HTTP basic).");
      return;
    }
    long limit = isMultipart(request) ? settings.maxDeploymentBytes() : settings.maxRequestBytes();
    if (request.getContentLengthLong() > limit) {
      refuse(
          request,
          response,
          HttpStatus.PAYLOAD_TOO_LARGE,
          "The request has %d bytes, but at most %d are read: send less at once, or raise engine.limits.%s."
              .formatted(
                  request.getContentLengthLong(),
                  limit,
                  isMultipart(request) ? "deployment-size" : "request-size"));
      return;
    }
    chain.doFilter(new Bounded(request, limit), response);
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    problems.write(response, status, status.getReasonPhrase(), detail, request.getRequestURI());
  }

  /** A page may name only its own host; and a name that merely leads to loopback is no host. */
  private boolean isFromForeignPage(HttpServletRequest request) {
    if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
      return true;
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return (origin != null && !request.getServerName().equals(hostOf(origin)))
        || (settings.users().isEmpty() && !isLoopbackName(request.getServerName()));
  }

  private static @Nullable String hostOf(String origin) {
    try {
      return URI.create(origin).getHost();
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }

  private static boolean isLoopbackName(String host) {
    return host.equals("localhost")
        || host.startsWith("127.")
        || host.equals("[::1]")
        || host.equals("::1")
        || host.equals("0:0:0:0:0:0:0:1");
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  /** A request of which no more than a limit is read, whatever length it claims. */
  private static final class Bounded extends HttpServletRequestWrapper {

    private final long limit;

    Bounded(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      ServletInputStream whole = super.getInputStream();
      return new ServletInputStream() {
        private long left = limit;

        @Override
        public int read() throws IOException {
          int read = whole.read();
          count(read < 0 ? 0 : 1);
          return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
          int read = whole.read(into, offset, length);
          count(Math.max(read, 0));
          return read;
        }

        private void count(int read) throws IOException {
          left -= read;
          if (left < 0) {
            throw new RequestTooLarge(limit);
          }
        }

        @Override
        public boolean isFinished() {
          return whole.isFinished();
        }

        @Override
        public boolean isReady() {
          return whole.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
          whole.setReadListener(listener);
        }
      };
    }
  }
}
