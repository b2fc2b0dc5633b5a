package org.relieflink.tabular;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * 一次拒收。 One refusal: which file, why, and what to do next.
 *
 * @param fileName the bare name, never the path of the server
 * @param details what the sentence names besides the file: a line, a part, an encoding
 */
public record TableRefusal(TableRefusalCode code, String fileName, List<String> details) {
  public TableRefusal {
    details = List.copyOf(details);
  }

  static TableRefusal of(TableRefusalCode code, Path file, Object... details) {
    return new TableRefusal(code, nameOf(file), Stream.of(details).map(String::valueOf).toList());
  }

  /** 给经办人看的一句话。 The sentence for the clerk, with the next step. */
  public String sentenceZh() {
    return code.sentenceZh(arguments());
  }

  public String sentenceEn() {
    return code.sentenceEn(arguments());
  }

  static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private Object[] arguments() {
    return Stream.concat(Stream.of(fileName), details.stream()).toArray();
  }
}
