package org.strategywatch.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {

  /** The first one that Linux gives to a connection which asks for none in particular. */
  private static final int FIRST_OF_CONNECTIONS = 32_768;

  @Test
  void pick_givesDistinctPortsThatNoOutgoingConnectionTakes() {
    // When
    List<Integer> ports = FreePorts.pick(20);

    // Then
    assertThat(ports)
        .hasSize(20)
        .doesNotHaveDuplicates()
        .allSatisfy(port -> assertThat(port).isBetween(1_024, FIRST_OF_CONNECTIONS - 1))
        .allMatch(FreePorts::isFree);
  }

  @Test
  void isFree_whereSomebodyListens_isFalse() throws IOException {
    // Given
    int port = FreePorts.pick(1).getFirst();

    // When
    try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      // Then
      assertThat(FreePorts.isFree(server.getLocalPort())).isFalse();
    }
  }
}
