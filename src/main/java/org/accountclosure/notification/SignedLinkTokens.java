package org.accountclosure.notification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import java.text.ParseException;
import java.util.Optional;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.persistence.KeptSecret;

/**
 * Tokens in the compact form of JSON Web Signature (RFC 7515), HMAC with SHA-256; the signature is
 * compared in constant time. When a link ends is not in the token but in its row, where it can be
 * revoked too.
 */
final class SignedLinkTokens implements LinkTokens {

  private static final int LONGEST = 400;

  private final KeptSecret secret;

  SignedLinkTokens(KeptSecret secret) {
    this.secret = secret;
  }

  @Override
  public String sign(LinkId id) {
    JWSObject signed = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(id.value()));
    try {
      signed.sign(new MACSigner(secret.bytes()));
    } catch (JOSEException e) {
      throw new IllegalStateException("Links cannot be signed", e);
    }
    return signed.serialize();
  }

  @Override
  public Optional<LinkId> verify(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      JWSObject signed = JWSObject.parse(token);
      if (!JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())
          || !signed.verify(new MACVerifier(secret.bytes()))) {
        return Optional.empty();
      }
      LinkId id = new LinkId(signed.getPayload().toString());
      // The last character of a signature has bits that mean nothing: one link, one spelling.
      return sign(id).equals(token) ? Optional.of(id) : Optional.empty();
    } catch (ParseException | JOSEException notOurs) {
      return Optional.empty();
    }
  }
}
