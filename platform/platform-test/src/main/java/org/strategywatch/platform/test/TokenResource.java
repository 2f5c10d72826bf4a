package org.strategywatch.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/**
 * Stands for the gateway's signing key: made afresh for each JVM, so that no key is ever committed.
 */
public class TokenResource implements QuarkusTestResourceLifecycleManager {

  private static final String PRIVATE_KEY = "strategywatch.test.signing-key";
  private static final String PUBLIC_KEY = "strategywatch.test.verification-key";

  @Override
  public Map<String, String> start() {
    synchronized (System.class) {
      if (System.getProperty(PRIVATE_KEY) == null) {
        KeyPair pair = newKeyPair();
        System.setProperty(PUBLIC_KEY, base64(pair.getPublic().getEncoded()));
        System.setProperty(PRIVATE_KEY, base64(pair.getPrivate().getEncoded()));
      }
    }
    return Map.of("mp.jwt.verify.publickey", System.getProperty(PUBLIC_KEY));
  }

  @Override
  public void stop() {
    // Nothing is held.
  }

  static PrivateKey signingKey() {
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
