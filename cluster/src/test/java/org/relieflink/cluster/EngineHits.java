package org.relieflink.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.Screening;
import org.relieflink.linkage.ScreeningOptions;

/** What the engine finds on one machine, as `screen` writes it, and what a job wrote. */
final class EngineHits {
  private EngineHits() {}

  static String of(Path pool, Path parties) throws IOException {
    PoolIndex index = PoolIndex.builder(LinkageModel.standard()).threads(2).addCsv(pool).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Screening(index).write(PartyList.ofCsv(parties), ScreeningOptions.threads(2), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The files of a job one after the other, the header once. */
  static String of(Path out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files(out, "hits-")) {
      String part = Files.readString(file);
      text.append(text.isEmpty() ? part : part.substring(part.indexOf('\n') + 1));
    }
    return text.toString();
  }

  static List<String> sortedLines(String hits) {
    List<String> lines = new ArrayList<>(hits.lines().toList());
    lines.sort(null);
    return lines;
  }

  static List<Path> files(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> (file.getFileName() + "").startsWith(prefix)).sorted().toList();
    }
  }
}
