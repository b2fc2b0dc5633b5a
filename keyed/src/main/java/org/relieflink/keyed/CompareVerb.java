package org.relieflink.keyed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** 并排打印引擎和密钥碰撞的准确率。 Prints the accuracy of the engine and of a keyed run side by side. */
final class CompareVerb implements Verb {
  @Override
  public Set<String> options() {
    return Set.of("pool", "parties", "truth", "threads");
  }

  @Override
  public int run(Options options, KeyedVoice voice) throws IOException {
    Path pool = options.input("pool");
    Path parties = options.input("parties");
    int threads = options.count("threads").orElse(Runtime.getRuntime().availableProcessors());
    CompareWithEngine compare =
        new CompareWithEngine(
            new CompareWithEngine.Lists(pool, parties, TruePairs.read(options.input("truth"))),
            threads);
    List<Accuracy> keyed = compare.keyed();
    List<Accuracy> engine = compare.engine();
    voice.answer("compare.head");
    line("engine all", engine.get(0), voice);
    line("keyed  all", keyed.get(0), voice);
    line("engine auto", engine.get(1), voice);
    line("keyed  auto", keyed.get(1), voice);
    voice.say("compare.note");
    return OK;
  }

  private static void line(String label, Accuracy accuracy, KeyedVoice voice) {
    voice.line(
        String.format(
            Locale.ROOT,
            "%-12s %9d %9d %9d %9.4f %9.4f %9.4f",
            label,
            accuracy.found(),
            accuracy.truth(),
            accuracy.right(),
            accuracy.precision(),
            accuracy.recall(),
            accuracy.f1()));
  }
}
