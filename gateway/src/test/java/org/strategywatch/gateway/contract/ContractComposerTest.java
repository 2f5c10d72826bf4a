package org.strategywatch.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractComposerTest {

  private static final String BASE =
      """
      openapi: 3.1.0
      info: {title: Whole, version: "1"}
      security: [{apiKey: []}]
      paths:
        /openapi:
          get: {operationId: readContract, responses: {"200": {description: ok}}}
      components:
        securitySchemes:
          apiKey: {type: apiKey, in: header, name: X-API-Key}
      """;
  private static final String BIRDS =
      """
      openapi: 3.1.0
      paths:
        /v1/birds/{id}:
          get:
            operationId: readBird
            responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Bird"}}}}}
      components:
        schemas:
          Problem: {type: object, properties: {title: {type: string}}}
          Bird: {type: object, properties: {nest: {$ref: "#/components/schemas/Nest"}}}
          Nest: {type: string}
          Forgotten: {type: string}
      """;
  private static final String FISH =
      """
      openapi: 3.1.0
      paths:
        /v1/fish:
          get:
            operationId: listFish
            responses: {"200": {description: ok}, default: {description: no, content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}}
          post:
            operationId: breedFish
            x-internal: true
            responses: {"201": {description: ok}}
      components:
        schemas:
          Problem: {type: object, properties: {title: {type: string}}}
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void compose_whenPartsFit_publishesAllUnderTheGatewaysTitle() throws IOException {
    OpenAPI whole = compose(BIRDS, FISH);

    assertThat(whole.getInfo().getTitle()).isEqualTo("Whole");
    assertThat(whole.getPaths().getPathItems().keySet())
        .containsExactly("/openapi", "/v1/birds/{id}", "/v1/fish");
    assertThat(whole.getPaths().getPathItem("/v1/fish").getGET().getExtension("x-service"))
        .isEqualTo("fish-service");
  }

  @Test
  void compose_whenAnOperationIsInternal_dropsIt() throws IOException {
    OpenAPI whole = compose(BIRDS, FISH);

    assertThat(whole.getPaths().getPathItem("/v1/fish").getPOST()).isNull();
  }

  @Test
  void compose_keepsTheSchemasThatAreNeededAndNoOthers() throws IOException {
    OpenAPI whole = compose(BIRDS, FISH);

    assertThat(whole.getComponents().getSchemas().keySet())
        .containsExactly("Bird", "Nest", "Problem");
  }

  @Test
  void compose_whateverTheOrderOfParts_givesTheSameText() throws IOException {
    String one = ContractFile.toYaml(compose(BIRDS, FISH));

    OpenAPI other =
        ContractComposer.compose(
            read(BASE),
            List.of(
                new ContractPart("fish-service", read(FISH)),
                new ContractPart("bird-service", read(BIRDS))));

    assertThat(ContractFile.toYaml(other)).isEqualTo(one);
  }

  @Test
  void compose_whenTwoServicesHaveOnePath_namesBoth() {
    String other = BIRDS.replace("readBird", "readAnotherBird").replace("{id}", "{birdId}");

    assertClash(
        BIRDS, other, "bird-service and fish-service both have the path /v1/birds/{birdId}");
  }

  @Test
  void compose_whenAnOperationIdIsTaken_namesBothPlaces() {
    assertClash(
        BIRDS,
        FISH.replace("listFish", "readBird"),
        "fish-service GET /v1/fish: the operationId readBird is taken by bird-service GET /v1/birds/{id}");
  }

  @Test
  void compose_whenSchemasOfOneNameDiffer_namesTheSchema() {
    assertClash(
        BIRDS,
        FISH.replace("{type: string}", "{type: integer}"),
        "fish-service: the schema Problem differs");
  }

  @Test
  void compose_whenAnOperationHasNoId_refuses() {
    assertClash(
        BIRDS,
        FISH.replace("operationId: listFish", "summary: x"),
        "GET /v1/fish has no operationId");
  }

  @Test
  void compose_whenAPathIsOutsideOfThePrefix_refuses() {
    assertClash(BIRDS, FISH.replace("/v1/fish", "/fish"), "the path /fish is not under /v1/");
  }

  @Test
  void compose_whenAReferenceLeadsNowhere_refuses() {
    assertClash(
        BIRDS.replace("Nest: {type: string}", "Nests: {type: string}"),
        FISH,
        "#/components/schemas/Nest is referred to and is not there");
  }

  @Test
  void compose_whenSeveralThingsClash_namesAll() {
    assertClash(
        BIRDS,
        FISH.replace("listFish", "readBird").replace("{type: string}", "{type: integer}"),
        "readBird is taken");
    assertClash(
        BIRDS,
        FISH.replace("listFish", "readBird").replace("{type: string}", "{type: integer}"),
        "schema Problem differs");
  }

  @Test
  void read_whenAServiceHasNoDocument_namesTheFile() {
    assertThatThrownBy(() -> ContractFile.read(folder.resolve("absent.yaml")))
        .isInstanceOf(ContractClash.class)
        .hasMessageContaining("absent.yaml is missing");
  }

  private void assertClash(String birds, String fish, String message) {
    assertThatThrownBy(() -> compose(birds, fish))
        .isInstanceOf(ContractClash.class)
        .hasMessageContaining(message);
  }

  private OpenAPI compose(String birds, String fish) throws IOException {
    return ContractComposer.compose(
        read(BASE),
        List.of(
            new ContractPart("bird-service", read(birds)),
            new ContractPart("fish-service", read(fish))));
  }

  private OpenAPI read(String yaml) throws IOException {
    return ContractFile.read(Files.writeString(folder.resolve("part.yaml"), yaml));
  }
}
