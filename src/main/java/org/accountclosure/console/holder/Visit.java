package org.accountclosure.console.holder;

/**
 * How somebody looks at a case: signed in, or by a link.
 *
 * @param path of the page; its forms are sent to addresses below it
 * @param signedIn whether the holder's own words are shown, and everything can be done
 */
record Visit(String path, boolean signedIn, Draft draft) {

  static Visit signedIn(String caseId, Draft draft) {
    return new Visit("/my/closures/" + caseId, true, draft);
  }

  static Visit byLink(String token, Draft draft) {
    return new Visit("/my/links/" + token, false, draft);
  }
}
