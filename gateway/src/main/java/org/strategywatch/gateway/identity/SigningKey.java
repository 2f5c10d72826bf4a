package org.strategywatch.gateway.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;

/**
 * A P-256 key pair for ES256 (RFC 7518 § 3.4). The private half lives in this process only.
 *
 * @param publicJwk the public half as a JSON Web Key (RFC 7517)
 */
record SigningKey(String kid, PrivateKey privateKey, String publicJwk, Instant createdAt) {

  static SigningKey generate(Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      String kid = UUID.randomUUID().toString();
      return new SigningKey(kid, pair.getPrivate(), publicJwk(kid, pair), now);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no P-256", e);
    }
  }

  private static String publicJwk(String kid, KeyPair pair) {
    EllipticCurveJsonWebKey key = new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublic());
    key.setKeyId(kid);
    key.setUse("sig");
    key.setAlgorithm("ES256");
    return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  @Override
  public String toString() {
    return "SigningKey[" + kid + "]";
  }
}
