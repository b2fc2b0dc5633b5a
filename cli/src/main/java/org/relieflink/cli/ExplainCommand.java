package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Explainer;
import org.relieflink.linkage.Explanation;
import org.relieflink.linkage.Field;
import org.relieflink.linkage.HitLevel;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 解释：每一项值多少分，什么会改变结论。 Prints the evidence of hits, and what would change it. */
@Command(name = "explain", sortOptions = false, mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--pool", required = true, arity = "1..*", paramLabel = "FILE")
  List<Path> pools = new ArrayList<>();

  @Option(names = "--parties", required = true, paramLabel = "FILE")
  Path parties = Path.of("");

  @Option(names = "--party", required = true, paramLabel = "ID")
  String party = "";

  @Option(names = "--record", paramLabel = "ID")
  @Nullable String record;

  @Option(names = "--model", paramLabel = "FILE")
  @Nullable Path model;

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw CommandRefused.input("screen.threads", threads);
    }
    LinkageModel weights = ModelFile.read(model, null);
    PersonLists lists = PersonLists.inspect(pools, parties, weights.fields());
    PoolIndex pool = lists.pool(weights, threads);
    PartyList list = lists.parties(threads);
    ExitCode code = lists.report(terminal);
    explanations(new Explainer(pool, list)).forEach(this::print);
    return code.number();
  }

  private List<Explanation> explanations(Explainer explainer) {
    if (!explainer.hasParty(party)) {
      throw CommandRefused.input("explain.no-party", party);
    }
    if (record == null) {
      List<Explanation> hits = explainer.hits(party);
      if (hits.isEmpty()) {
        terminal.say("explain.none");
      }
      return hits;
    }
    if (!explainer.hasRecord(record)) {
      throw CommandRefused.input("explain.no-record", record);
    }
    return List.of(explainer.record(party, record));
  }

  private void print(Explanation explanation) {
    say(
        "explain.head",
        explanation.partyId(),
        explanation.recordId(),
        number(explanation.score()),
        level(explanation.level()));
    for (Explanation.Line line : explanation.lines()) {
      terminal.out().println(text(line));
    }
    if (explanation.changes().isEmpty()) {
      say("explain.no-change");
      return;
    }
    say("explain.changes");
    for (Explanation.Change change : explanation.changes()) {
      say(
          "explain.change",
          field(change.field()),
          label(change.outcome()),
          number(change.score()),
          level(change.level()));
    }
  }

  private void say(String key, Object... parts) {
    terminal.out().println(terminal.texts().of(key, parts));
  }

  private String text(Explanation.Line line) {
    String left = line.left() == null ? "" : line.left();
    String right = line.right() == null ? "" : line.right();
    String values = left.isEmpty() && right.isEmpty() ? "" : "  [" + left + " | " + right + "]";
    return String.format(
        Locale.ROOT,
        "  %+7.2f  %s: %s%s",
        line.weight(),
        field(line.field()),
        label(line.label()),
        values);
  }

  private String field(Field field) {
    return terminal.texts().english() ? field.labelEn() : field.labelZh();
  }

  private String label(Explanation.Label label) {
    return terminal.texts().english() ? label.en() : label.zh();
  }

  private String level(@Nullable HitLevel level) {
    if (level == null) {
      return terminal.texts().of("explain.no-hit");
    }
    return terminal.texts().english() ? level.code() : level.labelZh();
  }

  private static String number(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }
}
