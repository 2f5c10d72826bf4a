package org.strategywatch.gateway.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its owner holds it: {@code sw_<id>_<secret>}, the id as 32 hexadecimal digits, the
 * secret as 256 random bits in base64url. Never logged; its text is not part of {@link #toString}.
 */
record ApiKeyText(UUID id, String secret) {

  private static final Pattern FORM = Pattern.compile("sw_([0-9a-f]{32})_([A-Za-z0-9_-]{43})");
  private static final int SECRET_BYTES = 32;

  /** Makes a key that nobody has. */
  static ApiKeyText generate(SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new ApiKeyText(
        UuidCreator.getTimeOrderedEpochPlus1(),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Empty when the text has not the form of a key. */
  static Optional<ApiKeyText> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    ByteBuffer id = ByteBuffer.wrap(HexFormat.of().parseHex(matcher.group(1)));
    return Optional.of(new ApiKeyText(new UUID(id.getLong(), id.getLong()), matcher.group(2)));
  }

  /** The text to hand out, once. */
  String reveal() {
    return "sw_" + id.toString().replace("-", "") + "_" + secret;
  }

  SecretHash hash() {
    return SecretHash.of(secret);
  }

  @Override
  public String toString() {
    return "ApiKeyText[" + id + "]";
  }
}
