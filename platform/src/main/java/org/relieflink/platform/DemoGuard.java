package org.relieflink.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.relieflink.platform.StartRefused.Reason;

/** 演示模式的门：demo accounts have a published password, so they never listen to the network. */
final class DemoGuard {
  private DemoGuard() {}

  static void check(boolean demo, String address) {
    if (demo && !loopback(address)) {
      throw new StartRefused(Reason.DEMO_NOT_LOCAL, address);
    }
  }

  private static boolean loopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
