package org.relieflink.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** 端口占用要在做别的事之前就说。 Tells a taken port before any other work is done. */
final class ServerPort {
  private static final int HIGHEST = 65_535;

  private ServerPort() {}

  /** Port 0 means any free one. */
  static void requireFree(int port) {
    if (port < 0 || port > HIGHEST) {
      throw CommandRefused.input("serve.port", port);
    }
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      if (probe.getLocalPort() <= 0) {
        throw CommandRefused.input("serve.port-taken", port);
      }
    } catch (IOException taken) {
      throw CommandRefused.input("serve.port-taken", port);
    }
  }
}
