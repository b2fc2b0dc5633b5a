package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** 评估命中：准确率、召回率、F1。 Scores a hits file against a truth file. */
@Command(name = "evaluate", sortOptions = false, mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--hits", required = true, paramLabel = "FILE")
  Path hits = Path.of("");

  @Option(names = "--truth", required = true, paramLabel = "FILE")
  Path truth = Path.of("");

  @Option(names = "--level", paramLabel = "all|auto|review", defaultValue = "all")
  Level level = Level.all;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
  Format format = Format.text;

  @Option(names = "--min-f1", paramLabel = "X")
  @Nullable Double leastF1;

  @Option(names = "--min-household-recall", paramLabel = "X")
  @Nullable Double leastHouseholdRecall;

  @Option(names = "--calibration", paramLabel = "FILE")
  @Nullable Path calibration;

  /** Which hits count. */
  enum Level {
    all,
    auto,
    review
  }

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (calibration != null) {
      CalibrationFile.requireForm(calibration);
    }
    PairList found = PairList.read(hits, level == Level.all ? "" : level.name());
    PairList right = PairList.read(truth, "");
    if (right.byKind().isEmpty()) {
      throw CommandRefused.input("evaluate.empty-truth", truth.getFileName());
    }
    Quality self = Quality.of(found.of(PairList.SELF), right.of(PairList.SELF));
    Quality household =
        right.hasKinds()
            ? Quality.of(found.of(PairList.HOUSEHOLD), right.of(PairList.HOUSEHOLD))
            : null;
    print(self, household);
    if (calibration != null) {
      Calibration scores = Calibration.of(ScoredHits.read(hits), right.of(PairList.SELF));
      CalibrationFile.write(scores, calibration, terminal.texts());
    }
    return gate(self, household).number();
  }

  private void print(Quality self, @Nullable Quality household) {
    if (format == Format.json) {
      String rest = household == null ? "" : ",\"household\":" + household.json();
      terminal.out().println("{\"self\":" + self.json() + rest + "}");
    } else {
      terminal.out().println(terminal.texts().of("evaluate.head"));
      terminal.out().println(self.line(PairList.SELF));
      if (household != null) {
        terminal.out().println(household.line(PairList.HOUSEHOLD));
      }
    }
    if (household == null) {
      terminal.say("evaluate.no-kind");
    }
  }

  private ExitCode gate(Quality self, @Nullable Quality household) {
    ExitCode code = ExitCode.OK;
    if (leastF1 != null && self.f1() < leastF1) {
      terminal.say("evaluate.below", "self F1", self.f1(), leastF1);
      code = ExitCode.QUALITY_GATE;
    }
    if (leastHouseholdRecall != null
        && household != null
        && household.recall() < leastHouseholdRecall) {
      terminal.say("evaluate.below", "household recall", household.recall(), leastHouseholdRecall);
      code = ExitCode.QUALITY_GATE;
    }
    return code;
  }
}
