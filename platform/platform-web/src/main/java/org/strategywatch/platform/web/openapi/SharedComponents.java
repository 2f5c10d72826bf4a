package org.strategywatch.platform.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.strategywatch.platform.web.problem.Problem;

/** Adds the problem answer and the security schemes to every operation of a service's contract. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedComponents implements OASFilter {

  private static final String PROBLEM = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components = document.getComponents();
    if (components == null) {
      components = OASFactory.createComponents();
      document.setComponents(components);
    }
    components.addSchema(PROBLEM, problemSchema());
    components.addSchema("Violation", violationSchema());
    components.addResponse(PROBLEM, problemResponse());
    components.addSecurityScheme(
        "apiKey",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.HEADER)
            .name("X-API-Key"));
    components.addSecurityScheme(
        "bearer",
        OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    document.setSecurity(
        List.of(
            OASFactory.createSecurityRequirement().addScheme("apiKey"),
            OASFactory.createSecurityRequirement().addScheme("bearer")));
  }

  @Override
  public Operation filterOperation(Operation operation) {
    if (operation.getResponses() != null && operation.getResponses().getDefaultValue() == null) {
      operation
          .getResponses()
          .setDefaultValue(OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
    }
    operation.setSecurity(null);
    return operation;
  }

  private static org.eclipse.microprofile.openapi.models.responses.APIResponse problemResponse() {
    return OASFactory.createAPIResponse()
        .description("What went wrong, as RFC 9457 describes it; `errors` names each culprit")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema problemSchema() {
    return object("type", "title", "status", "code", "traceId")
        .addProperty("type", text("Identifies the kind of problem; relative to the gateway"))
        .addProperty("title", text("The same for every occurrence of the kind"))
        .addProperty(
            "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32"))
        .addProperty("code", text("The kind as a code in UPPER_SNAKE"))
        .addProperty("detail", text("What is wrong this time"))
        .addProperty("instance", text("The path that was asked"))
        .addProperty("traceId", text("Name it when you ask for help"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")));
  }

  private static Schema violationSchema() {
    return object("code", "message")
        .addProperty("pointer", text("JSON pointer into the body"))
        .addProperty("parameter", text("Query or path parameter"))
        .addProperty("header", text("Request header"))
        .addProperty("code", text("The kind of mistake in UPPER_SNAKE"))
        .addProperty("message", text("The mistake in words"));
  }

  private static Schema object(String... required) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).required(List.of(required));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
