package org.accountclosure.notification;

import java.util.regex.Pattern;

/** A notice as the recipient reads it. */
record NoticeText(String subject, String body) {

  private static final Pattern MORE_THAN_ONE_EMPTY_LINE = Pattern.compile("\\n{3,}");

  /** Parts that say nothing leave gaps; close them. */
  NoticeText {
    body = MORE_THAN_ONE_EMPTY_LINE.matcher(body.strip()).replaceAll("\n\n") + "\n";
  }
}
