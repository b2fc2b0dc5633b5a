package org.relieflink.platform.transfer.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.OutcomeKind;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferCatalog;
import org.relieflink.platform.transfer.TransferChoice;
import org.relieflink.platform.transfer.TransferField;
import org.springframework.stereotype.Component;

/** 今天的目录。 */
@Component
class DatedCatalog implements TransferCatalog {
  private final TransferRules rules;
  private final Clock clock;

  DatedCatalog(TransferRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  private LocalDate today() {
    return TransferDay.of(clock.instant());
  }

  @Override
  public List<Department> departments(DataClass dataClass) {
    return rules.departments(dataClass, today());
  }

  @Override
  public String titleOf(String line) {
    return rules.titleOf(line).orElse(line);
  }

  @Override
  public String coordinator() {
    return rules.coordinator().line();
  }

  @Override
  public Set<TransferField> fields(String line, DataClass dataClass) {
    return rules.fields(line, dataClass, today());
  }

  @Override
  public List<TransferChoice> helps() {
    return rules.helps(today());
  }

  @Override
  public List<TransferChoice> reasons(TransferAct act) {
    return rules.reasons(act, today());
  }

  @Override
  public List<OutcomeKind> outcomes() {
    return rules.outcomes(today());
  }

  @Override
  public String titleOfChoice(String id) {
    return rules.titleOfChoice(id).orElse(id);
  }

  @Override
  public int paperBytes() {
    return rules.limits().paperBytes();
  }

  @Override
  public int paperCount() {
    return rules.limits().paperCount();
  }
}
