package org.accountclosure.console.holder;

import java.time.Instant;
import org.accountclosure.notification.Wording;
import org.jspecify.annotations.Nullable;

/** How to speak to whoever looks at a page: in one language, by one clock. */
record Reader(Wording words, PageTexts texts) {

  String lang() {
    return words.tag();
  }

  /** A moment; empty if there is none, which reads as "say nothing". */
  String moment(@Nullable Instant at) {
    return at == null ? "" : words.moment(at);
  }
}
