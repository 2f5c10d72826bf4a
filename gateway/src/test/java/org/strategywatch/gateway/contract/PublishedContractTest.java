package org.strategywatch.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublishedContractTest {

  @Test
  void publishedContract_isWhatTheServicesDocumentsMake() throws IOException {
    Path module = Path.of("").toAbsolutePath();

    String composed = ComposeContract.compose(module);

    assertThat(Files.readString(module.resolve(ComposeContract.PUBLISHED)))
        .as("Run ./mvnw -pl gateway -Dquick install, look at the difference, and commit it")
        .isEqualTo(composed);
  }

  @Test
  void everyOperation_namesAServiceAndIsUnderOnePrefix() {
    assertThat(new PublishedContract().operations())
        .isNotEmpty()
        .allSatisfy(
            operation -> {
              assertThat(operation.service())
                  .isIn(
                      "gateway",
                      "incident-service",
                      "assessment-service",
                      "recommendation-service");
              assertThat(operation.path().startsWith("/v1/"))
                  .isEqualTo(!operation.service().equals("gateway"));
            });
  }

  @Test
  void imports_takeUploads_andNothingElseDoes() {
    assertThat(new PublishedContract().operations())
        .filteredOn(PublishedOperation::takesUploads)
        .extracting(operation -> operation.method() + " " + operation.path())
        .containsExactly("POST /v1/actors/imports", "POST /v1/imports", "POST /v1/places/imports");
  }
}
