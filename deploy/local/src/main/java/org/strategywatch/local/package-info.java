/**
 * A real PostgreSQL and a real Kafka broker without Docker, for {@code ./run} and for tests. Owns
 * their processes, ports, passwords and directories; knows nothing of the services.
 */
@NullMarked
package org.strategywatch.local;

import org.jspecify.annotations.NullMarked;
