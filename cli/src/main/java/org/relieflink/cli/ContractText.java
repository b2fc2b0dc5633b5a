package org.relieflink.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relieflink.platform.pool.ContractOutline;
import org.relieflink.platform.pool.ListTrial;
import org.relieflink.platform.pool.RowFault;
import org.relieflink.platform.pool.TrialColumn;
import org.relieflink.tabular.TextEncoding;

/** 试查结果写成经办人看得懂的话。 The result of a trial in the words of an office. */
final class ContractText {
  private static final int PERCENT = 100;

  private final Terminal terminal;

  ContractText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(ContractOutline contract) {
    say(
        "contract.outline",
        contract.id(),
        contract.department(),
        contract.title(),
        joined(contract.needed()));
  }

  void print(ListTrial trial) {
    say("contract.file", trial.file(), form(trial));
    ContractOutline list = trial.contract();
    if (trial.sure()) {
      say("contract.list", list.department(), list.title(), list.id());
    } else {
      say("contract.unsure", likely(trial), list.title(), list.id());
    }
    trial.sheets().forEach(sheet -> say("contract.sheet", sheet.name(), sheet.headerRow()));
    sayIfAny("contract.skipped", trial.skipped());
    say("contract.columns");
    trial.columns().forEach(this::column);
    sayIfAny("contract.missing", trial.missing());
    sayIfAny("contract.absent", trial.absent());
    sayIfAny("contract.passed-over", trial.unknown());
    rows(trial);
    say("contract.agreement", list.agreement(), list.agreementUntil());
    verdict(trial);
  }

  private static String form(ListTrial trial) {
    return trial.encoding().isEmpty()
        ? trial.kind()
        : trial.kind() + " " + TextEncoding.valueOf(trial.encoding()).label();
  }

  private void column(TrialColumn column) {
    say(
        column.exact() ? "contract.column" : "contract.column.slip",
        column.letter(),
        column.header(),
        column.label(),
        column.filled(),
        column.wrong(),
        Math.round(column.confidence() * PERCENT));
  }

  private void rows(ListTrial trial) {
    ListTrial.Rows rows = trial.rows();
    say("contract.rows", rows.read(), rows.good(), rows.bad(), rows.skipped());
    families(trial).forEach((family, cells) -> say("contract.faults", family, cells));
    trial.first().forEach(this::fault);
    long all = trial.faults().stream().mapToLong(ListTrial.FaultCount::cells).sum();
    if (all > trial.first().size()) {
      say("contract.more", all - trial.first().size());
    }
  }

  private static Map<String, Long> families(ListTrial trial) {
    Map<String, Long> families = new LinkedHashMap<>();
    trial.faults().forEach(count -> families.merge(count.family(), count.cells(), Long::sum));
    return families;
  }

  private void fault(RowFault fault) {
    say(
        fault.sheet().isEmpty() ? "contract.fault" : "contract.fault.sheet",
        fault.row(),
        fault.letter(),
        fault.column(),
        fault.shown(),
        fault.wrong() + terminal.texts().of("contract.stop") + fault.mend(),
        fault.sheet());
  }

  private void verdict(ListTrial trial) {
    if (!trial.refusal().isEmpty()) {
      say("contract.verdict.refused", trial.refusal());
    } else if (!trial.sure()) {
      say(
          "contract.verdict.unsure",
          trial.contract().title(),
          trial.rows().good(),
          trial.rows().bad());
    } else if (trial.clean()) {
      say("contract.verdict.clean");
    } else {
      say("contract.verdict.faults", trial.rows().good(), trial.rows().bad());
    }
  }

  private static String likely(ListTrial trial) {
    return trial.likely().stream()
        .map(each -> each.title() + " " + Math.round(each.confidence() * PERCENT) + "%")
        .collect(Collectors.joining("、"));
  }

  private void sayIfAny(String key, List<String> names) {
    if (!names.isEmpty()) {
      say(key, joined(names));
    }
  }

  private static String joined(List<String> names) {
    return String.join("、", names);
  }

  /** The result is data, not talk: it goes to the standard output. */
  private void say(String key, Object... parts) {
    terminal.out().println(terminal.texts().of(key, parts));
  }
}
