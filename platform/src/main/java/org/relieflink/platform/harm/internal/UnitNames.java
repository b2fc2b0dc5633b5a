package org.relieflink.platform.harm.internal;

import java.util.Optional;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.harm.Organ;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 单位叫什么：by the register of units, else title of the organ and code of the place. Read on a
 * connection of its own: an officer need not be able to read the register.
 */
@Component
class UnitNames {
  private final HarmRules rules;
  private final JdbcClient jdbc;
  private final TransactionTemplate apart;

  UnitNames(HarmRules rules, JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.rules = rules;
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.apart.setReadOnly(true);
  }

  String of(Unit unit) {
    Optional<String> name = Actor.asServer(() -> apart.execute(status -> registered(unit)));
    return name == null || name.isEmpty() ? titled(unit) : name.get();
  }

  private Optional<String> registered(Unit unit) {
    return jdbc.sql("select name from access.unit where place = ? and line = ?")
        .params(unit.place(), unit.line())
        .query(String.class)
        .optional();
  }

  private String titled(Unit unit) {
    return unit.place() + " " + rules.organ(unit.line()).map(Organ::title).orElse(unit.line());
  }
}
