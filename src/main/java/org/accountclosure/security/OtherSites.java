package org.accountclosure.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what a browser sends on behalf of another site: it would add a remembered password by
 * itself. Browsers tell the origin in a header that pages cannot set; other clients send none.
 */
final class OtherSites extends OncePerRequestFilter {

  private final HandlerExceptionResolver problems;

  OtherSites(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String site = request.getHeader("Sec-Fetch-Site");
    boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
    if (foreign && !request.getMethod().equals("GET")) {
      problems.resolveException(
          request,
          response,
          null,
          new AccessDeniedException("A page of another site may not change anything here."));
      return;
    }
    chain.doFilter(request, response);
  }
}
