package org.relieflink.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.relieflink.law.Clause;
import org.relieflink.law.supervision.RuleStep;
import org.relieflink.law.supervision.SupervisionLead;
import org.relieflink.law.supervision.SupervisionRule;
import org.relieflink.platform.supervision.ProposedLead;
import org.relieflink.tabular.TableWriter;
import org.relieflink.tabular.TextEncoding;

/** 监督线索清单文件（CSV，UTF-8）：只有记录编号，没有姓名和号码。 The leads as a file: record ids only, no person. */
final class LeadsCsv implements Consumer<ProposedLead>, Closeable {
  private static final List<String> HEADER =
      List.of(
          "rule",
          "version",
          "kind",
          "title",
          "finding",
          "subject_record",
          "found_record",
          "class",
          "as_of",
          "owner",
          "basis",
          "basis_status",
          "steps",
          "check");

  private final TableWriter table;

  LeadsCsv(OutputStream out) throws IOException {
    table = TableWriter.csv(out, TextEncoding.UTF_8);
    table.writeHeader(HEADER);
  }

  @Override
  public void accept(ProposedLead proposed) {
    try {
      table.writeTexts(cells(proposed));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> cells(ProposedLead proposed) {
    SupervisionLead lead = proposed.lead();
    SupervisionRule rule = lead.rule();
    return List.of(
        rule.id(),
        rule.version(),
        rule.kind().code(),
        rule.title(),
        lead.finding().code(),
        lead.subjectId(),
        lead.foundId() == null ? "" : lead.foundId(),
        proposed.concerned().listedClass(),
        proposed.concerned().asOf().toString(),
        rule.owner(),
        rule.basis().stream().map(Clause::textWithStatus).collect(Collectors.joining("；")),
        rule.status().code(),
        lead.steps().stream().map(LeadsCsv::step).collect(Collectors.joining("。")),
        String.join("；", rule.checks()));
  }

  private static String step(RuleStep step) {
    return step.asks() + "：" + step.finding().label() + "（" + step.reason() + "）";
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
