package org.strategywatch.assessment.contract;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.strategywatch.platform.test.EndpointSecurity;

@QuarkusTest
class EndpointSecurityTest {

  @TestFactory
  Stream<DynamicTest> every_operation_refuses_whoever_may_not() {
    return EndpointSecurity.refusals(Path.of("contract/openapi.yaml"));
  }
}
