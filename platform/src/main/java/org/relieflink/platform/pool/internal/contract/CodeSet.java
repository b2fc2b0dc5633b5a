package org.relieflink.platform.pool.internal.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 一套代码：代码、名称和各部门的不同写法。 A code set with the spellings departments really use. */
public final class CodeSet {
  private final String name;
  private final String source;
  private final boolean open;
  private final Map<String, String> codeByWriting = new LinkedHashMap<>();
  private final Map<String, String> labelByCode = new LinkedHashMap<>();

  CodeSet(String name, String source, boolean open) {
    this.name = name;
    this.source = source;
    this.open = open;
  }

  void add(String code, String label, List<String> also) {
    labelByCode.put(code, label);
    codeByWriting.put(Writing.of(code), code);
    codeByWriting.put(Writing.of(label), code);
    for (String writing : also) {
      codeByWriting.put(Writing.of(writing), code);
    }
  }

  public String name() {
    return name;
  }

  /** The standard or the system the codes come from, as written in the contract. */
  public String source() {
    return source;
  }

  /** An open set keeps an unknown value as it is written; a closed one calls it an error. */
  public boolean open() {
    return open;
  }

  /** The code for any known writing of it: code, label or synonym. */
  public Optional<String> find(String written) {
    return Optional.ofNullable(codeByWriting.get(Writing.of(written)));
  }

  /** The label of a code; the code itself when it has none. */
  public String label(@Nullable String code) {
    return code == null ? "" : labelByCode.getOrDefault(code, code);
  }

  /** Everything that the reading of a cell depends on: two sets with one text read alike. */
  String asRead() {
    return open + "" + new TreeMap<>(codeByWriting);
  }

  public List<String> labels() {
    return List.copyOf(labelByCode.values());
  }
}
