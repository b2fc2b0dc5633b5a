package org.relieflink.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.relieflink.platform.access.DemoAccounts;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.core.env.MapPropertySource;

/** 服务端：the server; the command line starts it with {@link #start}. */
@SpringBootApplication(
    exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
public class ReliefLinkApplication {

  /** Starts the server and returns when it answers requests. */
  public static RunningServer start(ServerOptions options) {
    DemoGuard.check(
        options.demo(), options.properties().getOrDefault("relief.address", "127.0.0.1"));
    var application = new SpringApplication(ReliefLinkApplication.class);
    application.setRegisterShutdownHook(true);
    application.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("server-options", properties(options))));
    try {
      return new RunningServer(application.run());
    } catch (BeanCreationException failure) {
      throw refusal(failure);
    }
  }

  /** The sentence for the operator, when a bean could not be made because of one. */
  private static RuntimeException refusal(BeanCreationException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return refused;
      }
    }
    return failure;
  }

  private static Map<String, Object> properties(ServerOptions options) {
    Map<String, Object> properties = new LinkedHashMap<>(options.properties());
    properties.put("relief.port", options.port());
    properties.put("relief.data-dir", options.dataDir().toString());
    properties.put("relief.demo", options.demo());
    if (options.demo()) {
      properties.putIfAbsent("relief.sign-in.place", "云溪县人民检察院");
      properties.putIfAbsent("relief.office.place", DemoAccounts.PLACE);
    }
    return properties;
  }

  public static void main(String[] arguments) {
    try {
      SpringApplication.run(ReliefLinkApplication.class, arguments);
    } catch (BeanCreationException failure) {
      LoggerFactory.getLogger(ReliefLinkApplication.class)
          .error("{}", String.valueOf(refusal(failure).getMessage()));
      throw failure;
    }
  }
}
