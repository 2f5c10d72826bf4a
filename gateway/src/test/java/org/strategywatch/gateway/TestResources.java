package org.strategywatch.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import org.strategywatch.platform.test.PostgresResource;

/** What every test of the running gateway needs; declared once, so that it starts once. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(StandInServices.class)
class TestResources {}
