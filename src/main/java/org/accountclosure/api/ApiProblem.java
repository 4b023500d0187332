package org.accountclosure.api;

import org.springframework.http.ProblemDetail;

/** Ends a request with a problem. */
final class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemDetail problem;

  ApiProblem(ProblemType type, String detail) {
    this(type.because(detail));
  }

  private ApiProblem(ProblemDetail problem) {
    super(problem.getDetail());
    this.problem = problem;
  }

  /** Adds what a program needs to go on. */
  ApiProblem with(String property, Object value) {
    problem.setProperty(property, value);
    return this;
  }

  ProblemDetail problem() {
    return problem;
  }
}
