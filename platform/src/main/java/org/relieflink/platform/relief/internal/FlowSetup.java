package org.relieflink.platform.relief.internal;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.common.engine.impl.util.DefaultClockImpl;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.relief.ReliefSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * 流程引擎：works in the transaction of whoever calls it, on tables that the migration made; it runs
 * nothing by itself, keeps no history and knows no timers.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReliefSettings.class)
class FlowSetup {
  private static final String SCHEMA = "flow";

  /** Made when the first case is touched: a server that never sees one does not wait for it. */
  @Bean(destroyMethod = "close")
  @Lazy
  ProcessEngine flowEngine(DataSource database, Clock clock) {
    var engine = new WithoutMail();
    engine.setEngineName("relief");
    engine.setDataSource(new TransactionAwareDataSourceProxy(database));
    engine.setTransactionsExternallyManaged(true);
    engine.setDatabaseType("postgres");
    engine.setDatabaseSchema(SCHEMA);
    engine.setDatabaseTablePrefix(SCHEMA + ".");
    engine.setTablePrefixIsSchema(true);
    engine.setDatabaseSchemaUpdate("false");
    engine.setIdGenerator(new StrongUuidGenerator());
    engine.setHistoryLevel(HistoryLevel.NONE);
    engine.setAsyncExecutorActivate(false);
    engine.setParallelMultiInstanceAsyncLeave(false);
    engine.setDisableIdmEngine(true);
    engine.setDisableEventRegistry(true);
    engine.setClock(new OurClock(clock));
    return engine.buildProcessEngine();
  }

  /** 不发邮件：the engine's own mail, which nothing here uses, is left out. */
  private static final class WithoutMail extends StandaloneProcessEngineConfiguration {
    @Override
    public void initMailClients() {}
  }

  /** 我们的钟：the engine asks ours. */
  private static final class OurClock extends DefaultClockImpl {
    private final Clock clock;

    OurClock(Clock clock) {
      this.clock = clock;
    }

    @Override
    public Date getCurrentTime() {
      return Date.from(clock.instant());
    }

    @Override
    public Calendar getCurrentCalendar() {
      return getCurrentCalendar(TimeZone.getTimeZone(clock.getZone()));
    }

    @Override
    public Calendar getCurrentCalendar(TimeZone zone) {
      Calendar now = new GregorianCalendar(zone);
      now.setTime(getCurrentTime());
      return now;
    }
  }

  @Bean
  ReliefRules reliefRules(ReliefSettings settings, ResourceLoader resources) {
    return new ReliefRules(file(settings, resources));
  }

  @Bean
  PeopleRules peopleRules(ReliefSettings settings, ResourceLoader resources) {
    return new PeopleRules(file(settings, resources));
  }

  private static RuleFile file(ReliefSettings settings, ResourceLoader resources) {
    return RuleFile.open(
        settings.rules(),
        () -> resources.getResource(settings.rules()).getInputStream(),
        ReliefRules.FILE);
  }
}
