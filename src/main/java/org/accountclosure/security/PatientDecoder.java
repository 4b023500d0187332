package org.accountclosure.security;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Says of a provider that has not answered since the start what is said of one that fell silent
 * later: nobody can tell now whether the token is right. Spring would call it a defect.
 */
record PatientDecoder(JwtDecoder decoder) implements JwtDecoder {

  @Override
  public Jwt decode(String token) {
    try {
      return decoder.decode(token);
    } catch (JwtDecoderInitializationException silent) {
      throw new JwtException("The provider of access tokens does not answer", silent);
    }
  }
}
