package org.relieflink.platform;

import java.util.Objects;
import java.util.Optional;
import org.relieflink.platform.access.FirstAdministrator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** 运行中的服务：the started server; closing it waits for requests in progress. */
public final class RunningServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** The port really bound, also when port 0 was asked for. */
  public int port() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return Objects.requireNonNull(server, "the web server has not started").getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** The one-time code for making the first administrator, while none exists. */
  public Optional<String> setupCode() {
    return context.getBean(FirstAdministrator.class).setupCode();
  }

  /** A façade of a capability, for commands that work inside the server's process. */
  public <T> T facade(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
