package org.relieflink.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javax.sql.DataSource;
import org.relieflink.platform.access.ConnectionTurns;
import org.relieflink.platform.access.GuardedDatabase;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.OwnerDatabase;
import org.relieflink.platform.access.Policy;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** 装配：the clock, the database and the message bundles that every capability uses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReliefSettings.class, OfficeSettings.class})
class PlatformConfiguration {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration KEPT = Duration.of(1, ChronoUnit.MICROS);
  private static final int POOL_SIZE = 12; // two cores serve about this many at once
  private static final int FIRSTS = 8; // the other four are for those who hold one already
  private static final Duration WAIT = Duration.ofSeconds(30);

  /** To the microsecond, as the database keeps it: what was written is read back the same. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.system(ZONE), KEPT);
  }

  @Bean(destroyMethod = "close")
  @Conditional(NoExternalDatabase.class)
  EmbeddedDatabase embeddedDatabase(ReliefSettings settings) {
    DemoGuard.check(settings.demo(), settings.address());
    return EmbeddedDatabase.start(
        settings.dataDir().resolve("postgres"), settings.databaseDurable());
  }

  /** Before anything listens: also with an external database. */
  @Bean
  InitializingBean demoGuard(ReliefSettings settings) {
    return () -> DemoGuard.check(settings.demo(), settings.address());
  }

  /** What the server works with: every connection says first for whom it reads. */
  @Bean
  DataSource dataSource(OwnerDatabase owner, Policy policy, OfficeSettings office, Clock clock) {
    var turns = new ConnectionTurns(FIRSTS, WAIT);
    return new GuardedDatabase(owner.pool(), policy, office.place(), clock, turns);
  }

  /** Migrations alone have the owner's rights. */
  @Bean
  FlywayConfigurationCustomizer migrationsAsOwner(OwnerDatabase owner) {
    return configuration -> configuration.dataSource(owner.asOwner());
  }

  @Bean
  OwnerDatabase ownerDatabase(ObjectProvider<EmbeddedDatabase> embedded, Environment environment) {
    return new OwnerDatabase(connections(embedded, environment));
  }

  private static HikariDataSource connections(
      ObjectProvider<EmbeddedDatabase> embedded, Environment environment) {
    var database = embedded.getIfAvailable();
    var pool = new HikariDataSource();
    pool.setPoolName("relief");
    pool.setMaximumPoolSize(POOL_SIZE);
    pool.addDataSourceProperty("tcpKeepAlive", "true"); // a dead peer is noticed in the end
    if (database == null) {
      pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
      pool.setUsername(environment.getProperty("spring.datasource.username"));
      pool.setPassword(environment.getProperty("spring.datasource.password"));
    } else {
      pool.setJdbcUrl(database.jdbcUrl("relief"));
      pool.setUsername(EmbeddedDatabase.USER);
      pool.setPassword(database.password());
    }
    return pool;
  }

  /** One bundle per capability, found by name: a new capability adds two files and nothing else. */
  @Bean
  MessageSource messageSource() throws IOException {
    LocaleContextHolder.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return AllMessages.shipped();
  }

  /** The embedded database serves only when nobody names another one. */
  static final class NoExternalDatabase implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }
}
