package org.relieflink.keyed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** 一个动词的选项。 The options of a verb: {@code --name value}. No option ever takes a key itself. */
final class Options {
  private static final int MOST_TEXT = 200;

  private final String verb;
  private final Map<String, String> values = new HashMap<>();

  private Options(String verb) {
    this.verb = verb;
  }

  /** Reads the words behind the verb; any name not in {@code known} is refused. */
  static Options read(String verb, List<String> words, Set<String> known) {
    Options options = new Options(verb);
    for (int i = 0; i < words.size(); i += 2) {
      String word = words.get(i);
      String name = word.startsWith("--") ? word.substring(2) : "";
      if (!known.contains(name)) {
        throw new KeyedRefusedException(Refusal.NO_SUCH_OPTION, word, verb);
      }
      if (i + 1 == words.size()) {
        throw new KeyedRefusedException(Refusal.OPTION_MISSING, word, verb);
      }
      options.values.put(name, words.get(i + 1));
    }
    return options;
  }

  /** A text that stands in a header: one line, not empty. */
  String text(String name) {
    String text = required(name).strip();
    boolean control = text.codePoints().anyMatch(Character::isISOControl);
    if (text.isEmpty() || text.length() > MOST_TEXT || control) {
      throw new KeyedRefusedException(Refusal.OPTION_WRONG, "--" + name, verb);
    }
    return text;
  }

  Path input(String name) {
    return Path.of(required(name));
  }

  /** A file to be written: its folder is there, and it is none of the inputs. */
  Path output(String name, List<String> inputs) {
    Path file = Path.of(required(name)).toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new KeyedRefusedException(Refusal.OUTPUT_FOLDER, file);
    }
    for (String input : inputs) {
      if (file.equals(input(input).toAbsolutePath().normalize())) {
        throw new KeyedRefusedException(Refusal.OUTPUT_IS_INPUT, file);
      }
    }
    return file;
  }

  /**
   * As {@link #output}, but a file that is there is never written over: it cannot be made again.
   */
  Path newOutput(String name, List<String> inputs) {
    Path file = output(name, inputs);
    if (Files.exists(file)) {
      throw new KeyedRefusedException(Refusal.WILL_NOT_OVERWRITE, file);
    }
    return file;
  }

  OptionalInt count(String name) {
    String text = values.get(name);
    if (text == null) {
      return OptionalInt.empty();
    }
    try {
      int count = Integer.parseInt(text);
      if (count > 0) {
        return OptionalInt.of(count);
      }
    } catch (NumberFormatException notANumber) {
      throw new KeyedRefusedException(Refusal.OPTION_WRONG, "--" + name, verb);
    }
    throw new KeyedRefusedException(Refusal.OPTION_WRONG, "--" + name, verb);
  }

  private String required(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new KeyedRefusedException(Refusal.OPTION_MISSING, "--" + name, verb);
    }
    return value;
  }

  /** Words without the options that every verb takes. */
  static List<String> without(List<String> words, Set<String> withValue, Set<String> plain) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (withValue.contains(words.get(i))) {
        i++;
      } else if (!plain.contains(words.get(i))) {
        rest.add(words.get(i));
      }
    }
    return rest;
  }
}
