package org.accountclosure.closure.port;

import java.util.Optional;
import org.accountclosure.closure.model.LinkId;

/** Makes links that nobody else can make. */
public interface LinkTokens {

  /** The signed id; safe in a path. The same id always gives the same token. */
  String sign(LinkId id);

  /** The id of a token that was signed here; empty for any other text. */
  Optional<LinkId> verify(String token);
}
