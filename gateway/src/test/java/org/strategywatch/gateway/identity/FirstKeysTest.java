package org.strategywatch.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.web.security.SharingLabel;

/** Keys made on a first start, and the guard that keeps them on one machine. */
class FirstKeysTest {

  private final GatewayDatabase database = GatewayDatabase.shared();
  private final SettableClock clock = new SettableClock();
  private final PartnerRepository partners = new PartnerRepository(database.source());
  private final ObjectMapper json = new ObjectMapper();

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void empty() throws SQLException {
    database.empty();
  }

  @Test
  void firstStart_whenNobodyIsKnown_writesAKeyForEachRoleForTheOwnerAlone() throws Exception {
    Path file = folder.resolve("new/keys.json");

    firstKeys().createIfNobodyIsKnown(file);

    JsonNode keys = json.readTree(file.toFile());
    assertThat(keys.fieldNames())
        .toIterable()
        .containsExactly(
            "reader", "reporter", "analyst", "verifier", "publisher", "operator", "auditor");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    ApiKeyText key = ApiKeyText.parse(keys.get("auditor").asText()).orElseThrow();
    ApiKey stored = partners.findKey(key.id()).orElseThrow();
    assertThat(stored.secret().matches(key.secret())).isTrue();
    assertThat(stored.owner().subject()).isEqualTo("auditor");
    assertThat(stored.owner().roles()).containsExactly("AUDITOR");
    assertThat(stored.owner().clearance()).isEqualTo(SharingLabel.RED);
  }

  @Test
  void laterStart_whenSomebodyIsKnown_leavesTheFileAlone() throws Exception {
    Path file = folder.resolve("keys.json");
    firstKeys().createIfNobodyIsKnown(file);
    byte[] before = Files.readAllBytes(file);

    firstKeys().createIfNobodyIsKnown(file);

    assertThat(file).hasBinaryContent(before);
    assertThat(folder).isDirectoryNotContaining("glob:**/*.tmp");
  }

  @Test
  void firstStart_whenFileCannotBeWritten_storesNobody() throws Exception {
    Path notADirectory = Files.writeString(folder.resolve("taken"), "a file");

    assertThatThrownBy(() -> firstKeys().createIfNobodyIsKnown(notADirectory.resolve("keys.json")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("taken");
    assertThat(partners.liveDevelopmentKeys(clock.instant())).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "no such host"})
  void guard_whenOthersCanReachDevelopmentKeys_refusesToStart(String address) throws Exception {
    database.givenKey("somebody", "READER");

    assertThatThrownBy(() -> guard(address, null).check())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 development keys are live")
        .hasMessageContaining(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void guard_whenOnlyThisMachineCanReachThem_letsStart(String address) throws Exception {
    database.givenKey("somebody", "READER");

    guard(address, folder.resolve("keys.json")).check();
  }

  @Test
  void guard_whenDevelopmentKeysAreRevoked_letsStartAnywhere() throws Exception {
    database.givenKey("somebody", "READER");
    database.execute("UPDATE api_key SET revoked_at = now()");

    guard("0.0.0.0", null).check();
  }

  @Test
  void guard_whenKeysWouldBeMadeForANetwork_refusesToStart() {
    assertThatThrownBy(() -> guard("0.0.0.0", folder.resolve("keys.json")).check())
        .hasMessageContaining("strategywatch.identity.first-keys-file");
  }

  private FirstKeys firstKeys() {
    return new FirstKeys(database.source(), json, clock);
  }

  private DevelopmentKeyGuard guard(String address, @org.jspecify.annotations.Nullable Path file) {
    return new DevelopmentKeyGuard(partners, new FixedIdentity(address, file), clock);
  }
}
