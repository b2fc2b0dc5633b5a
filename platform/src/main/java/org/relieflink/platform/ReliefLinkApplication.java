package org.relieflink.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** 服务端：the server; the command line starts it with {@link #start}. */
@SpringBootApplication(
    exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
public class ReliefLinkApplication {

  /** Starts the server and returns when it answers requests. */
  public static RunningServer start(ServerOptions options) {
    var application = new SpringApplication(ReliefLinkApplication.class);
    application.setRegisterShutdownHook(true);
    application.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                    new org.springframework.core.env.MapPropertySource(
                        "server-options", properties(options))));
    return new RunningServer(application.run());
  }

  private static Map<String, Object> properties(ServerOptions options) {
    Map<String, Object> properties = new LinkedHashMap<>(options.properties());
    properties.put("relief.port", options.port());
    properties.put("relief.data-dir", options.dataDir().toString());
    properties.put("relief.demo", options.demo());
    return properties;
  }

  public static void main(String[] arguments) {
    SpringApplication.run(ReliefLinkApplication.class, arguments);
  }
}
