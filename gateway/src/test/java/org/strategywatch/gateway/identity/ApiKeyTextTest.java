package org.strategywatch.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTextTest {

  private static final String ID = "01a204d68c807028a6ae5647aec8117c";
  private static final String SECRET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ_-01234";

  @Test
  void parse_whenWellFormed_findsIdAndSecret() {
    ApiKeyText key = ApiKeyText.parse("sw_" + ID + "_" + SECRET).orElseThrow();

    assertThat(key.id()).hasToString("01a204d6-8c80-7028-a6ae-5647aec8117c");
    assertThat(key.secret()).isEqualTo(SECRET);
  }

  @Test
  void reveal_whenParsedAgain_isTheSameKey() {
    ApiKeyText key = ApiKeyText.generate(new SecureRandom());

    assertThat(ApiKeyText.parse(key.reveal())).contains(key);
  }

  @Test
  void generate_twice_givesDifferentSecrets() {
    SecureRandom random = new SecureRandom();

    assertThat(ApiKeyText.generate(random).secret())
        .isNotEqualTo(ApiKeyText.generate(random).secret());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sw",
        "sw__",
        "sw_" + ID + "_short",
        "SW_" + ID + "_" + SECRET,
        "sw_" + ID + "_" + SECRET + "x",
        " sw_" + ID + "_" + SECRET,
        "sw_01A204D68C807028A6AE5647AEC8117C_" + SECRET,
        "sw_" + ID + "_" + "=bcdefghijklmnopqrstuvwxyzABCDEFGHIJ_-01234"
      })
  void parse_whenMalformed_isEmpty(String text) {
    assertThat(ApiKeyText.parse(text)).isEmpty();
  }

  @Test
  void toString_neverHoldsTheSecret() {
    ApiKeyText key = ApiKeyText.generate(new SecureRandom());

    assertThat(key.toString()).doesNotContain(key.secret());
  }

  @Test
  void hash_matchesItsOwnSecretOnly() {
    SecretHash hash = SecretHash.of(SECRET);

    assertThat(hash.matches(SECRET)).isTrue();
    assertThat(hash.matches(SECRET.replace('a', 'b'))).isFalse();
    assertThat(hash.bytes()).hasSize(32);
  }
}
