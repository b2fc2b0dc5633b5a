package org.relieflink.proof.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 命令行的词：先是文件，再是“--名 值”。 Files and options of a command line. */
final class Words {
  private static final Pattern NAME = Pattern.compile("--[a-z-]+");
  private final List<String> plain = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  /** A command line that cannot be run; key and parts of the sentence. */
  static final class WrongException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object[] parts;

    WrongException(String key, Object... parts) {
      super(key);
      this.parts = parts;
    }

    Object[] parts() {
      return parts;
    }
  }

  static Words read(List<String> words, Set<String> known) {
    Words read = new Words();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!NAME.matcher(word).matches()) {
        read.plain.add(word);
      } else if (!known.contains(word.substring(2))) {
        throw new WrongException("wrong.option", word);
      } else if (i + 1 == words.size()) {
        throw new WrongException("wrong.value", word);
      } else {
        read.options.put(word.substring(2), words.get(++i));
      }
    }
    return read;
  }

  List<String> plain() {
    return plain;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(options.get(name));
  }

  String get(String name) {
    return find(name).orElseThrow(() -> new WrongException("wrong.value", "--" + name));
  }
}
