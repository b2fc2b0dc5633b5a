package org.relieflink.platform;

import java.nio.file.Path;
import java.util.Map;

/**
 * 启动参数：what the command line decides before the server starts.
 *
 * @param port the port people open; 0 picks a free one
 * @param dataDir where the embedded database and uploaded files live between starts
 * @param demo demo accounts and fictional data; only ever bound to 127.0.0.1
 * @param properties further Spring properties, for instance {@code spring.datasource.url}
 */
public record ServerOptions(int port, Path dataDir, boolean demo, Map<String, String> properties) {

  public ServerOptions {
    dataDir = dataDir.toAbsolutePath().normalize();
    properties = Map.copyOf(properties);
  }

  public static ServerOptions of(int port, Path dataDir, boolean demo) {
    return new ServerOptions(port, dataDir, demo, Map.of());
  }
}
