package org.strategywatch.incident;

import io.quarkus.test.common.QuarkusTestResource;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TokenResource;

/**
 * What all tests of the running service share, so that it starts once: the resources count for the
 * whole module, wherever they are named.
 */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
final class ServiceUnderTest {

  private ServiceUnderTest() {}
}
