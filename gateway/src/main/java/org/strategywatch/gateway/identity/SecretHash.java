package org.strategywatch.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is stored of a secret. One round of SHA-256 is enough: slow password hashes protect secrets
 * that can be guessed, and 256 random bits cannot be, at any speed.
 */
final class SecretHash {

  private final byte[] digest;

  private SecretHash(byte[] digest) {
    this.digest = digest;
  }

  static SecretHash of(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new SecretHash(sha256.digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static SecretHash ofStored(byte[] digest) {
    return new SecretHash(digest.clone());
  }

  byte[] bytes() {
    return digest.clone();
  }

  /** Takes the same time wherever the two differ, so that time does not tell how much matched. */
  boolean matches(String secret) {
    return MessageDigest.isEqual(digest, of(secret).digest);
  }
}
