package org.strategywatch.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on 127.0.0.1 that nobody listens on. Picked from below those that a system gives to
 * outgoing connections (from 32768 on Linux, 49152 on macOS): one of these could take a port before
 * its server does.
 */
public final class FreePorts {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final int FIRST = 15_000;
  private static final int END = 30_000;
  private static final int TRIES = 10_000;

  private FreePorts() {}

  /**
   * Distinct ports, free at the moment of asking; a process that starts late may still lose one.
   *
   * @throws IllegalStateException when there are not as many
   */
  public static List<Integer> pick(int count) {
    List<Integer> picked =
        ThreadLocalRandom.current()
            .ints(TRIES, FIRST, END)
            .distinct()
            .filter(FreePorts::isFree)
            .limit(count)
            .boxed()
            .toList();
    if (picked.size() < count) {
      throw new IllegalStateException("no free port on 127.0.0.1");
    }
    return picked;
  }

  /** Whether a server could listen on this port of 127.0.0.1 now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(LOOPBACK, port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
